module casus

go 1.26
