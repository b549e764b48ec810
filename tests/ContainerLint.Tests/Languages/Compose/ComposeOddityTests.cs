namespace ContainerLint.Tests.Languages.Compose;

/// <summary>Shapes of real compose files that naive readers get wrong, in samples of our own.</summary>
public sealed class ComposeOddityTests
{
    [Fact]
    public void A_variable_in_braces_alone_is_a_mapping_and_no_image() =>
        Check("services:\n  broker:\n    image: {$IMAGE}\n", "");

    [Fact]
    public void Tags_come_from_the_env_file() => Check(
        "services:\n  db:\n    image: store/db:${DB_TAG}\n  ui:\n    image: store/ui:${UI_TAG}\n",
        "3:12 Service db store/db:17.2 <- store/db:${DB_TAG}\n5:12 Service ui store/ui:? <- store/ui:${UI_TAG}\n",
        (".env", "DB_TAG=17.2\n"));

    [Fact]
    public void Registry_path_and_tag_may_all_be_defaults() => Check(
        "services:\n  shop:\n    image: ${REG:-ghcr.io}/${OWNER:-acme/shop}/cart:${TAG:-latest}\n",
        "3:12 Service shop ghcr.io/acme/shop/cart:latest <- ${REG:-ghcr.io}/${OWNER:-acme/shop}/cart:${TAG:-latest}\n");

    [Fact]
    public void Services_that_share_a_fragment_share_its_place() => Check(
        "x-app: &app\n  image: acme/app:1\nservices:\n  a:\n    <<: *app\n  b:\n    <<: *app\n    command: [run]\n",
        "2:10 Service a acme/app:1\n2:10 Service b acme/app:1\n");

    [Fact]
    public void The_first_of_several_merged_fragments_wins_and_a_key_beside_them_wins_over_all() => Check(
        "x-a: &a {image: first:1}\nx-b: &b {image: second:1}\n"
            + "services:\n  list:\n    <<: [*a, *b]\n  own:\n    <<: *b\n    image: third:1\n",
        "1:17 Service list first:1\n8:12 Service own third:1\n");

    [Fact]
    public void A_hook_has_an_image_of_its_own() => Check(
        "services:\n  web:\n    image: acme/web:1\n    pre_start:\n      - image: acme/migrate:1\n"
        + "        command: up\n",
        "3:12 Service web acme/web:1\n5:16 Hook web acme/migrate:1\n");

    [Fact]
    public void The_key_image_below_an_image_volume_is_no_image() => Check(
        "services:\n  web:\n    image: a:1\n    volumes:\n"
            + "      - type: image\n        source: b:1\n        target: /b\n        image:\n          subpath: x\n",
        "3:12 Service web a:1\n6:17 Volume web b:1\n");

    [Fact]
    public void What_stands_above_a_stray_quote_is_kept() => Assert.StartsWith(
        "3:12 Service a a:1\nerror 4:18 ",
        ComposeDump.Of(ComposeDump.Read("services:\n  a:\n    image: a:1\n    command: \"x\" y\"\n")));

    [Fact]
    public void Name_and_tag_may_be_bare_variables() => Check(
        "services:\n  a:\n    image: $NAME:$TAG\n", "3:12 Service a acme/x:dev <- $NAME:$TAG\n",
        (".env", "NAME=acme/x\nTAG=dev\n"));

    [Fact]
    public void The_colon_of_the_tag_may_stand_in_the_default() => Check(
        "services:\n  a:\n    image: ${APP:-acme-app:edge}\n",
        "3:12 Service a acme-app:edge\n");

    [Fact]
    public void Of_a_repeated_key_both_values_are_kept_beside_the_error() => Check(
        "services:\n  a:\n    image: a:1\n    tty: true\n    tty: false\n",
        "3:12 Service a a:1\nerror 5:5 Duplicate key 'tty'; remove one\n");

    [Fact]
    public void A_reference_in_a_comment_is_no_image() => Check(
        "services:\n  a:\n    image: acme/a:1 # quay.io/acme/a:2\n", "3:12 Service a acme/a:1\n");

    [Fact]
    public void A_file_of_comments_is_empty_and_not_wrong() =>
        Check("# services:\n#   a:\n#     image: nginx\n", "");

    private static void Check(string text, string expected, params (string Path, string Text)[] others) =>
        Assert.Equal(expected, ComposeDump.Of(ComposeDump.Read(text, others)));
}
