/// The numbers of one step of Adam.
struct AdamStep {
  /// The learning rate with the corrections of both moments in it.
  let rate: Float
  /// What the gradient is multiplied with: clipping.
  let scale: Float
  let beta1: Float = 0.9
  let beta2: Float = 0.98
  let epsilon: Float = 1e-8
}
