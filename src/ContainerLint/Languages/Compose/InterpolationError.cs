using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>Why compose refuses a template.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Message">One sentence without a final period.</param>
/// <param name="IsMissing">Whether a required variable is not set; otherwise the template is malformed.</param>
internal sealed record InterpolationError(Place Place, string Message, bool IsMissing);
