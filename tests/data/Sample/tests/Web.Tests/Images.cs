namespace Contoso.Web.Tests;

internal static class Images
{
    public const string Registry = "registry.contoso.com:5000";
    public const string Database = "postgres:latest";
}
