package graphtest

import (
	"fmt"
	"math/rand/v2"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// World makes up 1,000 documents on the cyber diplomacy of 26 states that do not
// exist, the same each time: reports of dialogues between two states and of forums,
// statements on rival drafts, and press releases that repeat, contradict and look
// ahead. What analysts ask of them can be counted from the facts.
func World() []graph.Submission {
	w := &world{random: rand.New(rand.NewPCG(2, 3))}
	w.dialogues()
	w.forums()
	w.sessions()
	for len(w.said) < worldSize {
		w.release()
	}
	return w.said
}

// The measures of the world.
const (
	worldSize = 1000
	countries = 26
	pairs     = 40
	forums    = 8
	sittings  = 45 // of each forum
	subjects  = 9
	sessions  = 4
)

type world struct {
	random *rand.Rand
	said   []graph.Submission
	held   []sitting
}

// sitting is a meeting of a forum and who was there.
type sitting struct {
	meeting schema.Entity
	there   []schema.Entity
	absent  []schema.Entity
}

func (w *world) begin(name, published string) *Writer {
	d := NewWriter(name)
	d.doc.Published = published
	return d
}

func (w *world) done(d *Writer) {
	doc, facts := d.Done()
	w.said = append(w.said, graph.Submission{Document: doc, Facts: facts})
}

// often is true so many times of a hundred.
func (w *world) often(percent int) bool { return w.random.IntN(100) < percent }

// Country is one of the 26 states; their codes are among those that ISO 3166-1
// leaves to users.
func Country(n int) schema.Entity {
	names := []string{
		"Arvenia", "Borland", "Caldria", "Dorvia", "Elmora", "Ferrand", "Galdor", "Hestria", "Ixora", "Jorvia", "Keldan", "Lumeria", "Marovia",
		"Nordane", "Orsinia", "Palmera", "Quendal", "Rivona", "Sylvana", "Tarkesh", "Ulmora", "Valdora", "Wesmark", "Xanthia", "Yllas", "Zemlia",
	}
	return Entity(schema.ClassState, "X"+string(rune('A'+n)), names[n])
}

// Subject is one of the nine topics.
func Subject(n int) schema.Entity {
	names := []string{
		"application of international law", "attribution", "capacity building", "confidence-building measures", "critical infrastructure protection",
		"cybercrime cooperation", "norms of responsible behaviour", "ransomware", "supply chain security",
	}
	return Entity(schema.ClassTopic, fmt.Sprintf("subject-%d", n), names[n])
}

// month writes the month that lies so many after January 2008, with a day.
func month(n, day int) string { return fmt.Sprintf("%d-%02d-%02d", 2008+n/12, 1+n%12, day) }

// pairOf gives the two states of a dialogue; no two dialogues have the same.
func pairOf(k int) (a, b int) { return k % countries, (k%countries + 1 + k/countries*5) % countries }

// dialogues reports the rounds of the dialogues of pairs, which differ in how often
// they meet, who hosts, when they end and what they leave out.
func (w *world) dialogues() {
	for k := range pairs {
		x, y := pairOf(k)
		a, b := Country(x), Country(y)
		series := Entity(schema.ClassSeries, fmt.Sprintf("dialogue-%d", k), fmt.Sprintf("%s–%s Cyber Dialogue", a.Name, b.Name))
		rounds, every := 4+k%7, 6+3*(k%4)
		for r := range rounds {
			at := 24 + k + r*every
			meeting := Entity(schema.ClassMeeting, fmt.Sprintf("dialogue-%d-%d", k, r+1), fmt.Sprintf("Round %d of the %s", r+1, series.Name))
			d := w.begin(fmt.Sprintf("dialogue-%02d-%02d.txt", k, r+1), month(at, 20))
			d.Say(Link(meeting, schema.RelPartOf, series))
			d.Say(Value(meeting, schema.RelOrdinal, fmt.Sprint(r+1), schema.Integer))
			d.Say(Value(meeting, schema.RelStartDate, month(at, 10), schema.Date))
			d.Say(Link(a, schema.RelAttended, meeting)).Say(Link(b, schema.RelAttended, meeting))
			if r%4 == 3 { // a guest, too seldom to be a party
				d.Say(Link(Country((x+13)%countries), schema.RelAttended, meeting))
			}
			host := a
			if r%2 == 1 && !(k%5 == 0 && r == 1) {
				host = b
			}
			d.Say(Link(host, schema.RelHosted, meeting))
			for t := range subjects {
				if left := k%3 == 0 && t == 1; !left && w.often(18) {
					d.Say(Link(meeting, schema.RelDiscussed, Subject(t)))
				}
			}
			if r == rounds-1 {
				w.ahead(d, k, r+2, month(at+every, 10), series)
			}
			w.done(d)
		}
	}
}

// ahead tells of the next round of a dialogue, which is planned or was called off.
func (w *world) ahead(d *Writer, k, round int, date string, series schema.Entity) {
	next := Entity(schema.ClassMeeting, fmt.Sprintf("dialogue-%d-%d", k, round), fmt.Sprintf("Round %d of the %s", round, series.Name))
	d.Say(Link(next, schema.RelPartOf, series))
	begins := Value(next, schema.RelStartDate, date, schema.Date)
	if k%4 == 0 {
		d.Say(begins).Say(Value(next, schema.RelStatus, "cancelled", schema.String))
		return
	}
	begins.Modality = schema.Planned
	d.Say(begins)
}

// Speaker is one of the persons that take the floor. Of ten, texts call four women
// and four men, of one they differ, and one has no title that tells.
func Speaker(n int) schema.Entity {
	return Entity(schema.ClassPerson, fmt.Sprintf("speaker-%d", n), fmt.Sprintf("N. Speaker %d", n))
}

// Employer is what a person speaks for: mostly a state, else a company, a university
// or an organization of civil society.
func Employer(n int) schema.Entity {
	switch n % 6 {
	case 0:
		return Entity(schema.ClassOrganization, fmt.Sprintf("company-%d", n%5), fmt.Sprintf("Company %d", n%5))
	case 1:
		return Entity(schema.ClassOrganization, fmt.Sprintf("university-%d", n%4), fmt.Sprintf("University %d", n%4))
	case 2:
		return Entity(schema.ClassOrganization, fmt.Sprintf("ngo-%d", n%3), fmt.Sprintf("Civil Society %d", n%3))
	}
	return Country(n % countries)
}

// title says by which title or pronoun a text speaks of a person. Of every tenth
// person texts differ from document to document.
func title(d *Writer, n, document int) {
	feminine := Value(Speaker(n), schema.RelAddressedAs, "feminine", schema.String)
	feminine.Attrs = map[string]string{"form": "Ms."}
	masculine := Value(Speaker(n), schema.RelAddressedAs, "masculine", schema.String)
	masculine.Attrs = map[string]string{"form": "Mr."}
	switch {
	case n%10 < 4 || n%10 == 8 && document%2 == 0:
		d.Say(feminine)
	case n%10 < 9:
		d.Say(masculine)
	}
}

// forums reports the meetings of forums: topics come to one after the other.
func (w *world) forums() {
	for f := range forums {
		series := Entity(schema.ClassSeries, fmt.Sprintf("forum-%d", f), fmt.Sprintf("Forum %c on Cyber Policy", 'A'+f))
		for m := range sittings {
			at := 4*m + f%4
			meeting := Entity(schema.ClassMeeting, fmt.Sprintf("forum-%d-%d", f, m+1), fmt.Sprintf("Meeting %d of %s", m+1, series.Name))
			d := w.begin(fmt.Sprintf("forum-%d-%02d.txt", f, m+1), month(at, 25))
			d.Say(Link(meeting, schema.RelPartOf, series))
			d.Say(Value(meeting, schema.RelOrdinal, fmt.Sprint(m+1), schema.Integer))
			d.Say(Value(meeting, schema.RelStartDate, month(at, 3+f), schema.Date))
			d.Say(Link(meeting, schema.RelHeldIn, Entity(schema.ClassPlace, fmt.Sprint(m%12+1), fmt.Sprintf("City %d", m%12))))
			w.sit(d, f, m, meeting)
			for t := range subjects {
				if m >= 3*((f*5+t*3)%forums)+t && (m+t)%3 == 0 {
					d.Say(Link(meeting, schema.RelDiscussed, Subject(t)))
				}
			}
			w.floor(d, f, m, meeting)
			w.propose(d, f, m, meeting)
			w.done(d)
		}
	}
}

// sit says who attended and who presided.
func (w *world) sit(d *Writer, f, m int, meeting schema.Entity) {
	s := sitting{meeting: meeting}
	for c := range countries {
		if w.often(30 + (c*7+f*11)%60) {
			s.there = append(s.there, Country(c))
			attended := Link(Country(c), schema.RelAttended, meeting)
			if c%6 == 5 {
				attended.Attrs = map[string]string{"capacity": "observer"}
			}
			d.Say(attended)
		} else {
			s.absent = append(s.absent, Country(c))
		}
	}
	d.Say(Link(s.there[m%len(s.there)], schema.RelChaired, meeting))
	w.held = append(w.held, s)
}

// floor says who spoke, for whom, and what the text calls them.
func (w *world) floor(d *Writer, f, m int, meeting schema.Entity) {
	for j := range 3 {
		n := 2*(f*sittings+m) + j // so that some speak at two meetings
		d.Say(Link(Speaker(n), schema.RelAffiliatedWith, Employer(n)))
		d.Say(Link(Speaker(n), schema.RelSpokeAt, meeting))
		title(d, n, f*sittings+m)
		if employer := Employer(n); employer.Class == schema.ClassState && j == 0 {
			d.Say(Link(Speaker(n), schema.RelLedDelegationOf, employer))
		}
	}
}

// propose puts forward a proposal at every fifth meeting of a forum; of those of
// which the meeting decides that comes two after it, some are adopted.
func (w *world) propose(d *Writer, f, m int, meeting schema.Entity) {
	proposal := func(m int) schema.Entity {
		return Entity(schema.ClassProposal, fmt.Sprintf("forum-%d-%d", f, m+1), fmt.Sprintf("F%c/%d/WP.%d on a register of contacts", 'A'+f, m+1, m%7))
	}
	if m%5 == 0 {
		there := w.held[len(w.held)-1].there
		d.Say(Link(there[0], schema.RelProposed, proposal(m)))
		d.Say(Link(there[1], schema.RelSupported, proposal(m)))
		d.Say(Link(there[2], schema.RelOpposed, proposal(m)))
	}
	if m%5 == 2 && (f+m)%3 != 0 {
		adopted := Link(meeting, schema.RelAdopted, proposal(m-2))
		adopted.Attrs = map[string]string{"manner": "consensus"}
		d.Say(adopted)
	}
}

// Draft is the draft of one of two rival lines in a session, both from 1 on.
func Draft(line, session int) schema.Entity {
	name := fmt.Sprintf("draft resolution A/C.9/%d/L.%d", 70+session, 10*line+session)
	return Entity(schema.ClassInstrument, fmt.Sprintf("draft-%d-%d", line, session), name)
}

// sessions reports what each state said in each session of a committee, and did about
// the rival drafts.
func (w *world) sessions() {
	committee := Entity(schema.ClassSeries, "committee", "Ninth Committee")
	for s := 1; s <= sessions; s++ {
		meeting := Entity(schema.ClassMeeting, fmt.Sprintf("committee-%d", s), fmt.Sprintf("Session %d of the Ninth Committee", s))
		for c := range countries {
			d := w.begin(fmt.Sprintf("session-%d-%02d.txt", s, c), fmt.Sprintf("%d-11", 2017+s))
			d.Say(Link(meeting, schema.RelPartOf, committee))
			d.Say(Value(meeting, schema.RelStartDate, fmt.Sprintf("%d-10-05", 2017+s), schema.Date))
			d.Say(Link(Country(c), schema.RelSpokeAt, meeting))
			for t := range 2 {
				said := Link(Country(c), schema.RelExpressed, Entity(schema.ClassPosition, fmt.Sprintf("session-%d-%d-%d", s, c, t), fmt.Sprintf("that %s needs patience %d", Subject((c+s*t)%subjects).Name, 10*s+t)))
				said.Attrs = map[string]string{"stance": "stress"}
				d.Say(said)
			}
			for line := 1; line <= 2; line++ {
				w.take(d, c, s, line)
			}
			w.done(d)
		}
	}
}

// take says where a state stands on a draft. States are of the first line, of the
// second, of both or of neither; some change sides over the sessions.
func (w *world) take(d *Writer, c, session, line int) {
	side := c % 5 // 0 and 1 of the first line, 2 and 3 of the second, 4 of both
	if c%7 == 3 && session > 2 {
		side = (side + 2) % 4
	}
	backs := side == 4 || side/2 == line-1
	vote := Link(Country(c), schema.RelVotedOn, Draft(line, session))
	switch {
	case backs && c%2 == 0:
		d.Say(Link(Country(c), schema.RelSponsored, Draft(line, session)))
	case backs:
		vote.Attrs = map[string]string{"vote": "for"}
		d.Say(vote)
	case c%3 == 0:
		vote.Attrs = map[string]string{"vote": "against"}
		d.Say(vote)
	case c%3 == 1:
		vote.Attrs = map[string]string{"vote": "abstaining"}
		d.Say(vote)
	}
	if c == 11 && session == 2 { // speaks against what it sponsors
		d.Say(Link(Country(c), schema.RelOpposed, Draft(line, session)))
	}
}

// release repeats some of what is known of a meeting, and says other things of it.
func (w *world) release() {
	n := len(w.said)
	s := w.held[w.random.IntN(len(w.held))]
	d := w.begin(fmt.Sprintf("release-%03d.txt", n), "2023")
	for i := range 3 {
		d.Say(Link(s.there[(n+i)%len(s.there)], schema.RelAttended, s.meeting))
	}
	if n%4 == 0 && len(s.absent) > 0 && len(s.there) > 3 {
		who := s.absent[n%len(s.absent)]
		if n%8 == 0 { // of whom others say that it came
			who = s.there[(n+3)%len(s.there)]
		}
		denied := Link(who, schema.RelAttended, s.meeting)
		denied.Modality = schema.Negated
		d.Say(denied)
	}
	if n%5 == 0 {
		d.Say(Link(s.meeting, schema.RelHeldIn, Entity(schema.ClassPlace, "99", "City 99")))
	}
	if n%6 == 0 {
		weak := Link(s.there[n%len(s.there)], schema.RelSpokeAt, s.meeting)
		weak.Confidence = 0.5
		d.Say(weak)
	}
	w.done(d)
}
