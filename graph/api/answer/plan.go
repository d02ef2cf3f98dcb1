package answer

import (
	"context"
	"slices"
	"sync"
	"weak"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// Plans keeps what was found out of operations that were run twice for when they are
// run again, as long as the texts of their queries together are not too long. The zero
// value is ready, and safe for concurrent use.
type Plans struct {
	mu    sync.Mutex
	bytes int
	known map[*ast.OperationDefinition]*plan
	once  [runOnce]weak.Pointer[ast.OperationDefinition] // operations that were run, a newer one in the place of the oldest
	next  int                                            // the place of the next one
}

// runOnce is of how many operations is known that they were run. Most operations that
// are in use come again before so many others do.
const runOnce = 64

// plansKept is how many bytes of queries the plans are kept of.
const plansKept = 128 << 10

// plan is how an operation can be answered.
type plan struct {
	direct bool      // it is a query that asks nothing of the schema, and defers nothing
	fixed  bool      // no variable tells which of its fields are asked for
	kept   bool      // it is there for the next time
	runs   sync.Pool // of *Run that are done
}

// Exec answers a query with what write makes of what is asked of the root, and
// leaves to others what is no plain query.
func (p *Plans) Exec(op *graphql.OperationContext, write func(*Run, *Choice) bool, others func() graphql.ResponseHandler) graphql.ResponseHandler {
	plan := p.of(op)
	if !plan.direct {
		return others()
	}
	given := false
	return func(ctx context.Context) *graphql.Response {
		if given {
			return nil
		}
		given = true
		return plan.answer(ctx, op, write)
	}
}

// of returns the plan of an operation.
func (p *Plans) of(op *graphql.OperationContext) *plan {
	p.mu.Lock()
	defer p.mu.Unlock()
	if known := p.known[op.Operation]; known != nil {
		return known
	}
	fresh := survey(op)
	if !p.again(op.Operation) {
		return fresh
	}
	if p.bytes += len(op.RawQuery); p.known == nil || p.bytes > plansKept {
		p.known, p.bytes = make(map[*ast.OperationDefinition]*plan), len(op.RawQuery)
	}
	p.known[op.Operation], fresh.kept = fresh, true
	return fresh
}

// again tells whether an operation was run before, and remembers it without holding it:
// one that is parsed anew each time would never be asked for again.
func (p *Plans) again(op *ast.OperationDefinition) bool {
	met := weak.Make(op)
	if slices.Contains(p.once[:], met) {
		return true
	}
	p.once[p.next] = met
	p.next = (p.next + 1) % runOnce
	return false
}

// survey looks through an operation and its fragments, each once.
func survey(op *graphql.OperationContext) *plan {
	p := &plan{direct: op.Operation.Operation == ast.Query, fixed: true}
	p.look(op.Operation.SelectionSet)
	for _, f := range op.Doc.Fragments {
		p.look(f.SelectionSet)
	}
	return p
}

func (p *plan) look(selections ast.SelectionSet) {
	for _, s := range selections {
		switch s := s.(type) {
		case *ast.Field:
			if s.Name == "__schema" || s.Name == "__type" {
				p.direct = false
			}
			p.heed(s.Directives)
			p.look(s.SelectionSet)
		case *ast.InlineFragment:
			p.heed(s.Directives)
			p.look(s.SelectionSet)
		case *ast.FragmentSpread:
			p.heed(s.Directives)
		}
	}
}

func (p *plan) heed(directives ast.DirectiveList) {
	for _, d := range directives {
		switch d.Name {
		case "skip", "include":
			p.fixed = p.fixed && !varies(d.Arguments)
		default:
			p.direct = false
		}
	}
}

// varies tells whether variables are in the arguments.
func varies(arguments ast.ArgumentList) bool {
	return slices.ContainsFunc(arguments, func(a *ast.Argument) bool { return isVariable(a.Value) })
}

func isVariable(v *ast.Value) bool {
	return v.Kind == ast.Variable || slices.ContainsFunc(v.Children, func(c *ast.ChildValue) bool { return isVariable(c.Value) })
}

// answer runs the query.
func (p *plan) answer(ctx context.Context, op *graphql.OperationContext, write func(*Run, *Choice) bool) *graphql.Response {
	r, _ := p.runs.Get().(*Run)
	if r == nil {
		r = &Run{root: Choice{selections: op.Operation.SelectionSet}, path: make([]step, 0, 24)}
	}
	r.ctx, r.op = ctx, op
	r.left, r.rest = begin(ctx)
	answer := &graphql.Response{Data: []byte("null")}
	if b := bufferOf(ctx); b != nil {
		if own := r.into(b, write); own != nil {
			answer.Data = own
		}
	} else if write(r, &r.root) {
		answer.Data = slices.Clone(r.out)
	}
	if p.kept && p.fixed && r.forget() { // a pool outlives who has it by two collections
		p.runs.Put(r)
	}
	return answer
}

// into writes the answer to a buffer, and gives the part of it that it is; nil if there
// is none.
func (r *Run) into(b *Buffer, write func(*Run, *Choice) bool) []byte {
	room, start := r.out, len(b.Bytes)
	r.out = b.Bytes
	b.Whole = write(r, &r.root)
	b.Bytes, r.out = r.out, room
	if !b.Whole {
		b.Bytes = b.Bytes[:start]
		return nil
	}
	return b.Bytes[start:]
}

// mostRoom is how many bytes of room a run that is done may hold.
const mostRoom = 64 << 10

// forget leaves of a run what is so for every run of the operation. It is false
// if too much is left.
func (r *Run) forget() bool {
	for _, f := range r.varying {
		f.Args = nil
	}
	r.ctx, r.op, r.rest, r.out, r.path, r.varying = nil, nil, nil, r.out[:0], r.path[:0], r.varying[:0]
	return cap(r.out) <= mostRoom
}
