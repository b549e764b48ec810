namespace ContainerLint.Knowledge;

/// <summary>Where copies of the images of another registry are.</summary>
/// <param name="Place">How the names of the copies start, up to a slash.</param>
/// <param name="Of">How the names of the originals start.</param>
/// <param name="IsPartial">Whether only some images and tags are there, which need not be current.</param>
internal sealed record Mirror(string Place, string Of, bool IsPartial);
