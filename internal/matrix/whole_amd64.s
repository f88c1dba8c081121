#include "textflag.h"

DATA ·ones+0(SB)/8, $0x0001000100010001
DATA ·ones+8(SB)/8, $0x0001000100010001
DATA ·ones+16(SB)/8, $0x0001000100010001
DATA ·ones+24(SB)/8, $0x0001000100010001
GLOBL ·ones(SB), RODATA, $32

// PRODUCTS adds the products of four of a row's numbers, at a, with those of 16 columns in Y8 and Y9, two and two.
#define PRODUCTS(a, low, high) \
	VPBROADCASTD a, Y10; \
	VPMADDUBSW Y8, Y10, Y11; \
	VPMADDUBSW Y9, Y10, Y12; \
	VPADDW Y11, low, low; \
	VPADDW Y12, high, high

// SCALED writes a row's sums, two for a column, times its scale and the columns' in Y8 and Y9, with the bias in Y10 and Y11, to DX, and goes on to the next row.
#define SCALED(scale, low, high) \
	VBROADCASTSS scale, Y12; \
	VPMADDWD Y15, low, low; \
	VPMADDWD Y15, high, high; \
	VMULPS Y8, Y12, Y13; \
	VMULPS Y9, Y12, Y14; \
	VCVTDQ2PS low, low; \
	VCVTDQ2PS high, high; \
	VMULPS Y13, low, low; \
	VMULPS Y14, high, high; \
	VADDPS Y10, low, low; \
	VADDPS Y11, high, high; \
	VMOVUPS low, (DX); \
	VMOVUPS high, 32(DX); \
	ADDQ R13, DX

// func whole4(fours, k int, a *uint8, b *int8, first *int16, aScale, bScale, bias, c *float32, cRow int)
TEXT ·whole4(SB), NOSPLIT, $0-80
	MOVQ fours+0(FP), AX
	MOVQ k+8(FP), R8
	MOVQ a+16(FP), SI
	MOVQ first+32(FP), BX
	MOVQ aScale+40(FP), R9
	MOVQ bScale+48(FP), R10
	MOVQ bias+56(FP), R11
	MOVQ c+64(FP), DX
	MOVQ cRow+72(FP), R13
	SHLQ $3, R8 // numbers in a row
	LEAQ (R8)(R8*2), R12
	VMOVDQU ·ones(SB), Y15
four:
	MOVQ k+8(FP), CX
	MOVQ b+24(FP), DI
	VMOVDQU (BX), Y0
	VMOVDQU 32(BX), Y1
	VMOVDQA Y0, Y2
	VMOVDQA Y1, Y3
	VMOVDQA Y0, Y4
	VMOVDQA Y1, Y5
	VMOVDQA Y0, Y6
	VMOVDQA Y1, Y7
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
	DECQ CX
	JNZ  eight
	ADDQ R12, SI
	VMOVUPS (R10), Y8
	VMOVUPS 32(R10), Y9
	VMOVUPS (R11), Y10
	VMOVUPS 32(R11), Y11
	SCALED((R9), Y0, Y1)
	SCALED(4(R9), Y2, Y3)
	SCALED(8(R9), Y4, Y5)
	SCALED(12(R9), Y6, Y7)
	ADDQ $16, R9
	DECQ AX
	JNZ  four
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
	MOVL $95, AX
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
