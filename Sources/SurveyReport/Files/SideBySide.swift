private import Dispatch
private import Synchronization

/// Makes something of every element on all processors, and gives it in the elements' order.
///
/// - Parameters:
///   - elements: What each is made of.
///   - make: Must give the same whatever is made beside it.
/// - Returns: What was made.
/// - Throws: What `make` throws of the first element that fails, in their order.
package func sideBySide<Element: Sendable, Product: Sendable, Failure: Error>(
  _ elements: [Element], _ make: @Sendable (Element) throws(Failure) -> Product
) throws(Failure) -> [Product] {
  let made = Mutex([Result<Product, Failure>?](repeating: nil, count: elements.count))
  DispatchQueue.concurrentPerform(iterations: elements.count) { place in
    let result = Result { () throws(Failure) in try make(elements[place]) }
    made.withLock { $0[place] = result }
  }
  var products: [Product] = []
  for result in made.withLock({ $0 }) {
    if let result { products.append(try result.get()) }
  }
  return products
}
