package view

// UploadDocumentInput is a file to read.
type UploadDocumentInput struct {
	Name             string
	Content          string // in base 64
	MediaType        *string
	IfUnchangedSince *int32
	Note             *string
}

// WithdrawDocumentInput is a document to withdraw.
type WithdrawDocumentInput struct {
	Document         string
	IfUnchangedSince *int32
	Note             *string
}

// WithdrawDocumentPayload is what came of it.
type WithdrawDocumentPayload struct {
	Document   *Document
	Revision   int32
	Retired    int32
	UserErrors []*UserError
}

// JudgeFactsInput is facts to judge.
type JudgeFactsInput struct {
	Facts            []string
	IfUnchangedSince *int32
	Note             *string
}

// CorrectFactInput is what a fact should say instead.
type CorrectFactInput struct {
	Fact             string
	Object           *FactObjectInput
	Attributes       []*FactAttributeInput
	Modality         *Modality
	IfUnchangedSince *int32
	Note             *string
}

// FactObjectInput is an object for a fact.
type FactObjectInput struct {
	Entity *string
	Name   *string
	Value  *string
}

// FactAttributeInput is a qualifier for a fact.
type FactAttributeInput struct {
	Name  string
	Value *string
}

// JudgeFactsPayload is what came of judging facts.
type JudgeFactsPayload struct {
	Judgements []*Judgement
	Revision   int32
	Changed    bool
	UserErrors []*UserError
}

// MergeEntitiesInput is entities to be shown as one.
type MergeEntitiesInput struct {
	Keep             string
	Others           []string
	IfUnchangedSince *int32
	Note             *string
}

// UnmergeEntityInput is an entity to be shown apart.
type UnmergeEntityInput struct {
	Entity           string
	IfUnchangedSince *int32
	Note             *string
}

// MatchEntitiesInput is what is judged of two entities.
type MatchEntitiesInput struct {
	Entity           string
	Other            string
	Verdict          MatchVerdict
	IfUnchangedSince *int32
	Note             *string
}

// MatchEntitiesPayload is what came of judging entities.
type MatchEntitiesPayload struct {
	Entity       Entity
	Matches      []*EntityMatch
	Revision     int32
	Changed      bool
	FactsChanged int32
	UserErrors   []*UserError
}

// Kinds of reasons for which what people do by hand is refused.
const (
	CodeEncrypted UserErrorCode = "ENCRYPTED"
	CodeNoText    UserErrorCode = "NO_TEXT"
	CodeDamaged   UserErrorCode = "DAMAGED"
	CodeNotFound  UserErrorCode = "NOT_FOUND"
	CodeStale     UserErrorCode = "STALE"
	CodeInvalid   UserErrorCode = "INVALID"
	CodeConflict  UserErrorCode = "CONFLICT"
	CodeTooMany   UserErrorCode = "TOO_MANY"
)
