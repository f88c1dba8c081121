package matrix

// Gate is a number between 0 and 1.
func Gate(x float32) float32 { return 0.5 + 0.5*x/(1+max(x, -x)) }

// Gated is one direction of a layer of gated sums over the steps of a sequence, all of it as slices that begin at the
// direction's first element. Each step's cell is a mean of the last step's cell and what comes in; what goes out is a share
// of the cell, to which More, where it is not nil, is added.
type Gated struct {
	Width int // how many numbers a cell has; a multiple of 8
	Back  bool
	Gates []float32 // of each step: Width numbers that come in, stay, go out
	Cells []float32
	Out   []float32
	More  []float32
	// How many elements lie from one step to the next, of Gates and of the others.
	GateRow, Row int
}

// Run goes over the steps.
func (g *Gated) Run(steps int) {
	if steps == 0 {
		return
	}
	if !vectors {
		g.plain(steps)
		return
	}
	// The bounds are checked once, here.
	last := (steps-1)*g.Row + g.Width - 1
	_, _, _ = g.Gates[(steps-1)*g.GateRow+3*g.Width-1], g.Cells[last], g.Out[last]
	if g.Width%8 != 0 {
		panic("matrix: width")
	}
	first, gateRow, row := 0, g.GateRow, g.Row
	if g.Back {
		first, gateRow, row = steps-1, -gateRow, -row
	}
	for j := 0; j < g.Width; j += 8 {
		var more *float32
		if g.More != nil {
			_ = g.More[last]
			more = &g.More[first*g.Row+j]
		}
		gated8(steps, &g.Gates[first*g.GateRow+j], gateRow*4, g.Width*4, &g.Cells[first*g.Row+j], &g.Out[first*g.Row+j], more, row*4)
	}
}

func (g *Gated) plain(steps int) {
	cell := make([]float32, g.Width)
	for step := range steps {
		i := step
		if g.Back {
			i = steps - 1 - step
		}
		gates := g.Gates[i*g.GateRow : i*g.GateRow+3*g.Width]
		in, stay, goes := gates[:g.Width], gates[g.Width:2*g.Width], gates[2*g.Width:]
		for j := range cell {
			f := Gate(stay[j])
			cell[j] = float32(f*cell[j]) + float32((1-f)*in[j])
			g.Cells[i*g.Row+j] = cell[j]
			out := float32(Gate(goes[j]) * cell[j])
			if g.More != nil {
				out += g.More[i*g.Row+j]
			}
			g.Out[i*g.Row+j] = out
		}
	}
}
