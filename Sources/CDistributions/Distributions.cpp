#include "CDistributions.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <limits>

// No exception may cross into C.
template <class F>
static double guarded(F compute) {
  try {
    return compute();
  } catch (...) {
    return std::numeric_limits<double>::quiet_NaN();
  }
}

double hailong_t_quantile(double p, double df) {
  return guarded([=] { return boost::math::quantile(boost::math::students_t(df), p); });
}

double hailong_t_tail(double t, double df) {
  return guarded(
      [=] { return boost::math::cdf(boost::math::complement(boost::math::students_t(df), t)); });
}

double hailong_beta_quantile(double p, double a, double b) {
  return guarded([=] { return boost::math::quantile(boost::math::beta_distribution<>(a, b), p); });
}
