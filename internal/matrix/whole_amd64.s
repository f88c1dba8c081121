#include "textflag.h"

DATA ·ones+0(SB)/8, $0x0001000100010001
DATA ·ones+8(SB)/8, $0x0001000100010001
DATA ·ones+16(SB)/8, $0x0001000100010001
DATA ·ones+24(SB)/8, $0x0001000100010001
GLOBL ·ones(SB), RODATA, $32

// PRODUCTS adds the products of four of a row's numbers, at a, with those of 16 columns in Y8 and Y9.
#define PRODUCTS(a, low, high) \
	VPBROADCASTD a, Y10; \
	VPMADDUBSW Y8, Y10, Y11; \
	VPMADDUBSW Y9, Y10, Y12; \
	VPADDW Y11, low, low; \
	VPADDW Y12, high, high

// WIDEN adds sums of 16 bits, two for a column, to those of 32 bits at sums.
#define WIDEN(from, sums) \
	VPMADDWD Y13, from, from; \
	VPADDD sums, from, from; \
	VMOVDQU from, sums

// SCALED writes a row's sums times its scale and the columns' in Y8 and Y9, with the bias in Y10 and Y11, to DX.
#define SCALED(scale, low, high) \
	VBROADCASTSS scale, Y12; \
	VMULPS Y8, Y12, Y13; \
	VMULPS Y9, Y12, Y14; \
	VCVTDQ2PS low, Y0; \
	VCVTDQ2PS high, Y1; \
	VMULPS Y13, Y0, Y0; \
	VMULPS Y14, Y1, Y1; \
	VADDPS Y10, Y0, Y0; \
	VADDPS Y11, Y1, Y1; \
	VMOVUPS Y0, (DX); \
	VMOVUPS Y1, 32(DX)

// func whole4(k int, a *uint8, aRow int, b *int8, first *int32, aScale, bScale, bias, c *float32, cRow int)
TEXT ·whole4(SB), NOSPLIT, $256-80
	MOVQ k+0(FP), CX
	MOVQ a+8(FP), SI
	MOVQ aRow+16(FP), R8
	MOVQ b+24(FP), DI
	MOVQ first+32(FP), BX
	MOVQ aScale+40(FP), R9
	MOVQ bScale+48(FP), R10
	MOVQ bias+56(FP), R11
	MOVQ c+64(FP), DX
	MOVQ cRow+72(FP), R13
	LEAQ (R8)(R8*2), R12
	VMOVDQU (BX), Y0
	VMOVDQU 32(BX), Y1
	VMOVDQU Y0, sums-256(SP)
	VMOVDQU Y1, sums-224(SP)
	VMOVDQU Y0, sums-192(SP)
	VMOVDQU Y1, sums-160(SP)
	VMOVDQU Y0, sums-128(SP)
	VMOVDQU Y1, sums-96(SP)
	VMOVDQU Y0, sums-64(SP)
	VMOVDQU Y1, sums-32(SP)
	VMOVDQU ·ones(SB), Y13
narrow: // as many products as 16 bits can hold the sums of
	MOVQ $4, AX
	CMPQ CX, AX
	CMOVQLT CX, AX
	SUBQ AX, CX
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	VPXOR Y3, Y3, Y3
	VPXOR Y4, Y4, Y4
	VPXOR Y5, Y5, Y5
	VPXOR Y6, Y6, Y6
	VPXOR Y7, Y7, Y7
eight:
	VMOVDQU (DI), Y8
	VMOVDQU 32(DI), Y9
	PRODUCTS((SI), Y0, Y1)
	PRODUCTS((SI)(R8*1), Y2, Y3)
	PRODUCTS((SI)(R8*2), Y4, Y5)
	PRODUCTS((SI)(R12*1), Y6, Y7)
	VMOVDQU 64(DI), Y8
	VMOVDQU 96(DI), Y9
	PRODUCTS(4(SI), Y0, Y1)
	PRODUCTS(4(SI)(R8*1), Y2, Y3)
	PRODUCTS(4(SI)(R8*2), Y4, Y5)
	PRODUCTS(4(SI)(R12*1), Y6, Y7)
	ADDQ $8, SI
	ADDQ $128, DI
	DECQ AX
	JNZ  eight
	WIDEN(Y0, sums-256(SP))
	WIDEN(Y1, sums-224(SP))
	WIDEN(Y2, sums-192(SP))
	WIDEN(Y3, sums-160(SP))
	WIDEN(Y4, sums-128(SP))
	WIDEN(Y5, sums-96(SP))
	WIDEN(Y6, sums-64(SP))
	WIDEN(Y7, sums-32(SP))
	TESTQ CX, CX
	JNZ  narrow
	VMOVUPS (R10), Y8
	VMOVUPS 32(R10), Y9
	VMOVUPS (R11), Y10
	VMOVUPS 32(R11), Y11
	SCALED((R9), sums-256(SP), sums-224(SP))
	ADDQ R13, DX
	SCALED(4(R9), sums-192(SP), sums-160(SP))
	ADDQ R13, DX
	SCALED(8(R9), sums-128(SP), sums-96(SP))
	ADDQ R13, DX
	SCALED(12(R9), sums-64(SP), sums-32(SP))
	VZEROUPPER
	RET

// func largest(n int, x *float32) float32
TEXT ·largest(SB), NOSPLIT, $0-20
	MOVQ n+0(FP), CX
	MOVQ x+8(FP), SI
	VPCMPEQD Y2, Y2, Y2
	VPSRLD $1, Y2, Y2 // all bits but the sign's
	VXORPS Y0, Y0, Y0
	VXORPS Y1, Y1, Y1
large:
	VANDPS (SI), Y2, Y3
	VANDPS 32(SI), Y2, Y4
	VMAXPS Y3, Y0, Y0
	VMAXPS Y4, Y1, Y1
	ADDQ $64, SI
	SUBQ $16, CX
	JNZ  large
	VMAXPS Y1, Y0, Y0
	VEXTRACTF128 $1, Y0, X1
	VMAXPS X1, X0, X0
	VPSHUFD $0x4e, X0, X1
	VMAXPS X1, X0, X0
	VPSHUFD $0xb1, X0, X1
	VMAXPS X1, X0, X0
	VMOVSS X0, ret+16(FP)
	VZEROUPPER
	RET

// func roundBy(n int, x *float32, by float32, to *uint8)
TEXT ·roundBy(SB), NOSPLIT, $0-32
	MOVQ n+0(FP), CX
	MOVQ x+8(FP), SI
	VBROADCASTSS by+16(FP), Y2
	MOVQ to+24(FP), DI
	MOVL $63, AX
	VMOVD AX, X3
	VPBROADCASTB X3, X3
rounding:
	VMULPS (SI), Y2, Y0
	VMULPS 32(SI), Y2, Y1
	VCVTPS2DQ Y0, Y0
	VCVTPS2DQ Y1, Y1
	VPACKSSDW Y1, Y0, Y0
	VPERMQ $0xd8, Y0, Y0
	VEXTRACTI128 $1, Y0, X1
	VPACKSSWB X1, X0, X0
	VPADDB X3, X0, X0
	VMOVDQU X0, (DI)
	ADDQ $64, SI
	ADDQ $16, DI
	SUBQ $16, CX
	JNZ  rounding
	VZEROUPPER
	RET
