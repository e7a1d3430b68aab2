#ifndef HAILONG_DISTRIBUTIONS_H
#define HAILONG_DISTRIBUTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

// Quantiles from Boost.Math; NaN where the arguments are outside a function's domain.

/// The p-quantile of Student's t with df degrees of freedom.
double hailong_t_quantile(double p, double df);

/// The p-quantile of the beta distribution.
double hailong_beta_quantile(double p, double a, double b);

#ifdef __cplusplus
}
#endif
#endif
