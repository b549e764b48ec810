using System.Net.Http.Headers;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// A request that can be sent more than once. A class, for a record would print its credentials.
/// </summary>
/// <param name="method">What is done.</param>
/// <param name="uri">Where to.</param>
internal sealed class RegistryRequest(HttpMethod method, Uri uri)
{
    /// <summary>What is done.</summary>
    public HttpMethod Method => method;

    /// <summary>Where the request goes; not where it may be sent on to.</summary>
    public Uri Uri => uri;

    /// <summary>The credentials or the token, for this host alone; null for none.</summary>
    public AuthenticationHeaderValue? Authorization { get; init; }

    /// <summary>The media types that are wanted; any if there are none.</summary>
    public IReadOnlyList<string> Accept { get; init; } = [];

    /// <summary>The fields of a form, which is then the body; null for no body.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Form { get; init; }

    /// <summary>The message for one try.</summary>
    /// <param name="target">Where this try goes.</param>
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

    /// <summary>Credentials are for the server they were given for: scheme, host and port.</summary>
    private bool IsSameHost(Uri target) => target.Scheme == uri.Scheme
        && target.Host.Equals(uri.Host, StringComparison.OrdinalIgnoreCase) && target.Port == uri.Port;
}
