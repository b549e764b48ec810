using ContainerLint.Rules;

namespace ContainerLint.Tests.Rules;

/// <summary>Which names and values are those of secrets.</summary>
public sealed class SecretNameTests
{
    [Theory]
    [InlineData("password")]
    [InlineData("SUPER_Secret")]
    [InlineData("GITHUB_TOKEN")]
    [InlineData("aws_secret_access_key")]
    [InlineData("AWS_ACCESS_KEY_ID")]
    [InlineData("ConnectionStrings__Db_Password")]
    public void Secrets_are_known_by_a_word(string name) => Assert.True(SecretName.IsSecret(name));

    [Theory]
    [InlineData("PASSWORD_FILE")]
    [InlineData("PUBLIC_KEY")]
    [InlineData("GPG_KEY")]
    [InlineData("AUTH_URL")]
    [InlineData("KEY_ALIAS")]
    [InlineData("SECRET_NAME")]
    [InlineData("TOKEN_TTL")]
    [InlineData("SSH_AUTH_SOCK")]
    [InlineData("DefaultProcess__Filters__0__Key")]
    [InlineData("MONKEY")]
    [InlineData("AUTHOR")]
    public void Other_names_are_not(string name) => Assert.False(SecretName.IsSecret(name));

    [Theory]
    [InlineData("", false)]
    [InlineData("True", false)]
    [InlineData("/run/secrets/db", false)]
    [InlineData("https://example.com", false)]
    [InlineData("hunter2", true)]
    public void Switches_paths_and_addresses_are_no_secrets(string value, bool expected) =>
        Assert.Equal(expected, SecretName.MayBeSecret(value));
}
