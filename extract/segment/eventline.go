package segment

import "regexp"

// eventLine recognises a line of a list of events whose title, place and days full stops part:
// "Harbour Week. Riga, Latvia. 26-30 March 2018."
var eventLine = regexp.MustCompile(`^\p{Lu}[^.:;]{4,160}\. (\p{Lu}[^.:;\d]{2,50}\. )?(\d{1,2}( ?[-–] ?\d{1,2})? \p{Lu}\p{Ll}{2,8}( ?[-–] ?\d{1,2} \p{Lu}\p{Ll}{2,8})?|\p{Lu}\p{Ll}{2,8} \d{1,2}( ?[-–] ?\d{1,2})?),? \d{4}\.?$`)
