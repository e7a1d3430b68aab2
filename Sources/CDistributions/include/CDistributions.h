#ifndef HAILONG_DISTRIBUTIONS_H
#define HAILONG_DISTRIBUTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

// Quantiles and tails from Boost.Math; NaN where the arguments are outside a function's domain.

/// The p-quantile of Student's t with df degrees of freedom.
double hailong_t_quantile(double p, double df);

/// The probability that Student's t with df degrees of freedom is greater than t.
double hailong_t_tail(double t, double df);

/// The p-quantile of the beta distribution.
double hailong_beta_quantile(double p, double a, double b);

#ifdef __cplusplus
}
#endif
#endif
