namespace ContainerLint.CSharp.Reading;

/// <summary>
/// What <c>WithManagementPlugin</c> makes of a tag: <c>4.1</c> becomes <c>4.1-management</c>. Follows
/// <c>RabbitMQBuilderExtensions</c> of Aspire.Hosting.RabbitMQ 13.6.5.
/// </summary>
internal static class ManagementTag
{
    /// <summary>What is appended to a version.</summary>
    public const string Suffix = "-management";

    private static readonly string[] Variants = ["management", "management-alpine", "alpine"];

    /// <summary>Whether the call takes a tag; it throws for any other.</summary>
    public static bool Takes(string tag) => IsVersion(tag)
        || Array.Exists(Variants, variant => tag.EndsWith(variant, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a tag consists of numbers between single dots.</summary>
    public static bool IsVersion(string tag)
    {
        foreach (var number in tag.Split('.'))
        {
            if (number.Length == 0 || !number.All(static digit => digit is >= '0' and <= '9'))
                return false;
        }

        return true;
    }
}
