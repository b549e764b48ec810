using ContainerLint.Knowledge;
using ContainerLint.Rules;

namespace ContainerLint.Tests.Rules;

public sealed class LookalikesTests
{
    [Theory]
    [InlineData("ngnix", "nginx")]
    [InlineData("ngix", "nginx")]
    [InlineData("nginnx", "nginx")]
    [InlineData("debain", "debian")]
    [InlineData("ubunutu", "ubuntu")]
    [InlineData("ubuntuu", "ubuntu")]
    [InlineData("postgre", "postgres")]
    [InlineData("postgress", "postgres")]
    [InlineData("alpime", "alpine")]
    [InlineData("rabitmq", "rabbitmq")]
    [InlineData("rocky-linux", "rockylinux")]
    [InlineData("n0de", "node")]
    [InlineData("a1p1ne", "alplne")]
    [InlineData("p0stgres", "postgres")]
    [InlineData("rnysql", "mysql")]
    [InlineData("svvift", "swift")]
    public void A_typo_or_a_disguise_looks_like_the_name(string name, string known) =>
        Assert.True(Lookalikes.AreAlike(name, known));

    [Theory]
    [InlineData("node", "node")]
    [InlineData("code", "node")]
    [InlineData("base", "bash")]
    [InlineData("store", "storm")]
    [InlineData("http", "httpd")]
    [InlineData("host", "ghost")]
    [InlineData("mssql", "mysql")]
    [InlineData("mysql8", "mysql")]
    [InlineData("python3", "python")]
    [InlineData("compose", "composer")]
    [InlineData("cython", "python")]
    [InlineData("postgrest", "postgres")]
    [InlineData("helloworld", "hello-world")]
    [InlineData("tomdog", "tomcat")]
    [InlineData("nginxing", "nginx")]
    [InlineData("", "nginx")]
    [InlineData("m", "rn")]
    public void A_distinct_name_does_not(string name, string known) => Assert.False(Lookalikes.AreAlike(name, known));

    [Fact]
    public void No_official_image_is_taken_for_another()
    {
        var names = KnowledgeBase.Embedded.OfficialImages.Names;
        Assert.Contains(names, name => names.Any(other => Lookalikes.AreAlike(name, other)));
        Assert.All(names, name => Assert.True(KnowledgeBase.Embedded.OfficialImages.Contains(name)));
    }
}
