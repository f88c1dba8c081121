#include "textflag.h"

// func fetchLines(data *byte, shift uint64, features *uint64, n int)
TEXT ·fetchLines(SB), NOSPLIT, $0-32
	MOVQ data+0(FP), SI
	MOVQ shift+8(FP), CX
	MOVQ features+16(FP), DI
	MOVQ n+24(FP), R8
fetch:
	MOVQ (DI), AX
	MOVQ AX, BX
	SHRQ CX, BX
	IMULQ $224, BX
	ANDQ $127, AX
	ADDQ SI, BX
	PREFETCHT0 (BX)(AX*1)
	PREFETCHT0 64(BX)(AX*1)
	PREFETCHT0 95(BX)(AX*1)
	ADDQ $8, DI
	DECQ R8
	JNZ  fetch
	RET

// func addLines(data *byte, shift uint64, features *uint64, n int, sums *[lanes]int16)
TEXT ·addLines(SB), NOSPLIT, $0-40
	MOVQ data+0(FP), SI
	MOVQ shift+8(FP), CX
	MOVQ features+16(FP), DI
	MOVQ n+24(FP), R8
	MOVQ sums+32(FP), DX
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	VPXOR Y3, Y3, Y3
	VPXOR Y4, Y4, Y4
	VPXOR Y5, Y5, Y5
feature:
	MOVQ (DI), AX
	MOVQ AX, BX
	SHRQ CX, BX
	IMULQ $224, BX // a line and its beginning
	ANDQ $127, AX // where in it the first class is
	ADDQ SI, BX
	VPMOVSXBW (BX)(AX*1), Y6
	VPMOVSXBW 16(BX)(AX*1), Y7
	VPMOVSXBW 32(BX)(AX*1), Y8
	VPMOVSXBW 48(BX)(AX*1), Y9
	VPMOVSXBW 64(BX)(AX*1), Y10
	VPMOVSXBW 80(BX)(AX*1), Y11
	VPADDW Y6, Y0, Y0
	VPADDW Y7, Y1, Y1
	VPADDW Y8, Y2, Y2
	VPADDW Y9, Y3, Y3
	VPADDW Y10, Y4, Y4
	VPADDW Y11, Y5, Y5
	ADDQ $8, DI
	DECQ R8
	JNZ  feature
	VMOVDQU Y0, (DX)
	VMOVDQU Y1, 32(DX)
	VMOVDQU Y2, 64(DX)
	VMOVDQU Y3, 96(DX)
	VMOVDQU Y4, 128(DX)
	VMOVDQU Y5, 160(DX)
	VZEROUPPER
	RET
