namespace ContainerLint.Knowledge;

/// <summary>How a product is supported.</summary>
/// <param name="Product">The product's name at endoflife.date.</param>
/// <param name="IsNewestOnly">Whether little more than the newest release is supported.</param>
/// <param name="HasEvenStable">Whether even minor versions are stable and odd ones are for development.</param>
internal sealed record SupportPolicy(string Product, bool IsNewestOnly, bool HasEvenStable);
