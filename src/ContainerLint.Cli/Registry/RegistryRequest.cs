using System.Net.Http.Headers;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// A request that can be sent more than once. Not a record, since that would print its credentials.
/// </summary>
/// <param name="method">The HTTP method.</param>
/// <param name="uri">The address.</param>
internal sealed class RegistryRequest(HttpMethod method, Uri uri)
{
    /// <summary>The HTTP method.</summary>
    public HttpMethod Method => method;

    /// <summary>The address, before redirects.</summary>
    public Uri Uri => uri;

    /// <summary>The credentials or the token for this host only; null for none.</summary>
    public AuthenticationHeaderValue? Authorization { get; init; }

    /// <summary>The accepted media types; any if there are none.</summary>
    public IReadOnlyList<string> Accept { get; init; } = [];

    /// <summary>The fields of a form, which is the body; null for no body.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Form { get; init; }

    /// <summary>Makes the message for one try.</summary>
    /// <param name="target">The address of this try.</param>
    public HttpRequestMessage Message(Uri target)
    {
        var message = new HttpRequestMessage(method, target);
        message.Headers.UserAgent.Add(new ProductInfoHeaderValue("containerlint", null));
        foreach (var type in Accept)
            message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(type));
        if (IsSameHost(target))
            message.Headers.Authorization = Authorization;
        if (Form is not null)
            message.Content = new FormUrlEncodedContent(Form);
        return message;
    }

    /// <summary>Credentials are valid for one server: scheme, host and port.</summary>
    private bool IsSameHost(Uri target) => target.Scheme == uri.Scheme
        && target.Host.Equals(uri.Host, StringComparison.OrdinalIgnoreCase) && target.Port == uri.Port;
}
