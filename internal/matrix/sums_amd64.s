#include "textflag.h"

// func largestSums(n int, a *float32, aStep int, b *float32, bStep int, to *float32)
TEXT ·largestSums(SB), NOSPLIT, $0-48
	MOVQ n+0(FP), CX
	MOVQ a+8(FP), SI
	MOVQ aStep+16(FP), R8
	MOVQ b+24(FP), DI
	MOVQ bStep+32(FP), R9
	MOVQ to+40(FP), DX
	VMOVUPS (SI), Y0
	VADDPS (DI), Y0, Y0
	JMP  next
sum:
	VMOVUPS (SI), Y1
	VADDPS (DI), Y1, Y1
	VMAXPS Y1, Y0, Y0
next:
	ADDQ R8, SI
	ADDQ R9, DI
	DECQ CX
	JNZ  sum
	VMOVUPS Y0, (DX)
	VZEROUPPER
	RET
