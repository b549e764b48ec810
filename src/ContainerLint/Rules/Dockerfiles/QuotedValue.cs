using System.Text;

namespace ContainerLint.Rules;

/// <summary>Writes values between double quotes, as <c>ENV</c> and <c>LABEL</c> read them.</summary>
internal static class QuotedValue
{
    /// <summary>
    /// A value that is expanded nowhere; one that is already quoted as a whole loses its quotes first.
    /// </summary>
    public static string Write(string value, char escape)
    {
        if (value.Length > 1 && value[0] is '"' or '\'' && value.IndexOf(value[0], 1) == value.Length - 1)
            value = value.Substring(1, value.Length - 2);
        var result = new StringBuilder("\"", value.Length + 2);
        foreach (var c in value)
        {
            if (c is '"' or '$' || c == escape)
                result.Append(escape);
            result.Append(c);
        }

        return result.Append('"').ToString();
    }
}
