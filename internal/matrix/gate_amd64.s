#include "textflag.h"

DATA ·half+0(SB)/4, $0.5
GLOBL ·half(SB), RODATA, $4
DATA ·one+0(SB)/4, $1.0
GLOBL ·one(SB), RODATA, $4

// func gated8(steps int, gates *float32, gateRow, width int, cells, out, more *float32, row int)
TEXT ·gated8(SB), NOSPLIT, $0-64
	MOVQ steps+0(FP), CX
	MOVQ gates+8(FP), SI
	MOVQ gateRow+16(FP), R8
	MOVQ width+24(FP), R9
	MOVQ cells+32(FP), DI
	MOVQ out+40(FP), DX
	MOVQ more+48(FP), BX
	MOVQ row+56(FP), R10
	VPCMPEQD Y15, Y15, Y15
	VPSRLD $1, Y15, Y15 // all bits but the sign's
	VBROADCASTSS ·half(SB), Y14
	VBROADCASTSS ·one(SB), Y13
	VXORPS Y0, Y0, Y0 // the cell
step:
	VMOVUPS (SI)(R9*1), Y1 // what stays
	VMOVUPS (SI)(R9*2), Y2 // what goes out
	VANDPS Y1, Y15, Y3
	VANDPS Y2, Y15, Y4
	VADDPS Y3, Y13, Y3
	VADDPS Y4, Y13, Y4
	VMULPS Y1, Y14, Y1
	VMULPS Y2, Y14, Y2
	VDIVPS Y3, Y1, Y1
	VDIVPS Y4, Y2, Y2
	VADDPS Y1, Y14, Y1
	VADDPS Y2, Y14, Y2
	VSUBPS Y1, Y13, Y5
	VMULPS (SI), Y5, Y5
	VMULPS Y0, Y1, Y0
	VADDPS Y5, Y0, Y0
	VMOVUPS Y0, (DI)
	VMULPS Y0, Y2, Y2
	TESTQ BX, BX
	JZ   alone
	VADDPS (BX), Y2, Y2
	ADDQ R10, BX
alone:
	VMOVUPS Y2, (DX)
	ADDQ R8, SI
	ADDQ R10, DI
	ADDQ R10, DX
	DECQ CX
	JNZ  step
	VZEROUPPER
	RET
