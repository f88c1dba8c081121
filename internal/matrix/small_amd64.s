#include "textflag.h"

// func fetchRows(rows *int32, n int, data string, columns int)
TEXT ·fetchRows(SB), NOSPLIT, $0-40
	MOVQ rows+0(FP), DX
	MOVQ n+8(FP), CX
	MOVQ data_base+16(FP), SI
	MOVQ columns+32(FP), R8
rows:
	MOVLQSX (DX), AX
	IMULQ R8, AX
	ADDQ SI, AX
	LEAQ (AX)(R8*1), BX
line:
	PREFETCHT0 (AX)
	ADDQ $64, AX
	CMPQ AX, BX
	JLT  line
	ADDQ $4, DX
	DECQ CX
	JNZ  rows
	RET

// func addBytes(to *float32, rows *int32, n int, data string, columns int, scales *float32)
TEXT ·addBytes(SB), NOSPLIT, $0-56
	MOVQ to+0(FP), DI
	MOVQ rows+8(FP), DX
	MOVQ n+16(FP), CX
	MOVQ data_base+24(FP), SI
	MOVQ columns+40(FP), R8
	MOVQ scales+48(FP), R9
	VMOVUPS (DI), Y0
	VMOVUPS 32(DI), Y1
	VMOVUPS 64(DI), Y2
	VMOVUPS 96(DI), Y3
row:
	MOVLQSX (DX), AX
	VBROADCASTSS (R9)(AX*4), Y8
	IMULQ R8, AX
	VPMOVSXBD (SI)(AX*1), Y4
	VPMOVSXBD 8(SI)(AX*1), Y5
	VPMOVSXBD 16(SI)(AX*1), Y6
	VPMOVSXBD 24(SI)(AX*1), Y7
	VCVTDQ2PS Y4, Y4
	VCVTDQ2PS Y5, Y5
	VCVTDQ2PS Y6, Y6
	VCVTDQ2PS Y7, Y7
	VMULPS Y8, Y4, Y4
	VMULPS Y8, Y5, Y5
	VMULPS Y8, Y6, Y6
	VMULPS Y8, Y7, Y7
	VADDPS Y4, Y0, Y0
	VADDPS Y5, Y1, Y1
	VADDPS Y6, Y2, Y2
	VADDPS Y7, Y3, Y3
	ADDQ $4, DX
	DECQ CX
	JNZ  row
	VMOVUPS Y0, (DI)
	VMOVUPS Y1, 32(DI)
	VMOVUPS Y2, 64(DI)
	VMOVUPS Y3, 96(DI)
	VZEROUPPER
	RET

// func positive(n int, x *float32)
TEXT ·positive(SB), NOSPLIT, $0-16
	MOVQ n+0(FP), CX
	MOVQ x+8(FP), DI
	VXORPS Y0, Y0, Y0
positive:
	VMAXPS (DI), Y0, Y1
	VMOVUPS Y1, (DI)
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ  positive
	VZEROUPPER
	RET

// func bestOf(n int, x *float32) int
TEXT ·bestOf(SB), NOSPLIT, $0-24
	MOVQ n+0(FP), CX
	MOVQ x+8(FP), SI
	MOVQ SI, DI
	VMOVUPS (DI), Y0
	JMP  more
most:
	VMAXPS (DI), Y0, Y0
more:
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ  most
	VEXTRACTF128 $1, Y0, X1
	VMAXPS X1, X0, X0
	VPSHUFD $0x4e, X0, X1
	VMAXPS X1, X0, X0
	VPSHUFD $0xb1, X0, X1
	VMAXPS X1, X0, X0
	VBROADCASTSS X0, Y0
	MOVQ n+0(FP), CX
	XORQ BX, BX
seek:
	VCMPPS $0, (SI)(BX*4), Y0, Y1
	VMOVMSKPS Y1, AX
	TESTL AX, AX
	JNZ  found
	ADDQ $8, BX
	CMPQ BX, CX
	JLT  seek
	XORQ BX, BX // no number is the largest: one is none
	MOVL $1, AX
found:
	BSFL AX, AX
	ADDQ BX, AX
	MOVQ AX, ret+16(FP)
	VZEROUPPER
	RET

// func addPositive(n int, to, a, b, c *float32)
TEXT ·addPositive(SB), NOSPLIT, $0-40
	MOVQ n+0(FP), CX
	MOVQ to+8(FP), DI
	MOVQ a+16(FP), SI
	MOVQ b+24(FP), BX
	MOVQ c+32(FP), DX
	VXORPS Y0, Y0, Y0
	XORQ AX, AX
sums:
	VMOVUPS (SI)(AX*4), Y1
	VADDPS (BX)(AX*4), Y1, Y1
	VADDPS (DX)(AX*4), Y1, Y1
	VMAXPS Y1, Y0, Y1
	VMOVUPS Y1, (DI)(AX*4)
	ADDQ $8, AX
	CMPQ AX, CX
	JLT  sums
	VZEROUPPER
	RET
