namespace ContainerLint.Tests.Languages.Compose;

/// <summary>What is an image, in which role, and where it stands.</summary>
public sealed class ComposeReaderTests
{
    [Fact]
    public void A_service_runs_an_image_and_a_build_names_one() => Check(
        """
        services:
          web:
            image: nginx:1.27
          app:
            image: registry.example.com:5000/team/app:dev
            build: .
        """,
        """
        3:12 Service web nginx:1.27
        5:12 Built app registry.example.com:5000/team/app:dev
        produces registry.example.com:5000/team/app
        """);

    [Fact]
    public void Hooks_volumes_contexts_caches_tags_and_generators_name_images() => Check(
        """
        services:
          app:
            pre_start:
              - image: migrator
              - command: [a]
            volumes:
              - data:/data
              - type: bind
                source: nginx
              - type: image
                source: tools:1
                image:
                  subpath: /bin
              - type: image
                source: app
            build:
              additional_contexts:
                base: docker-image://alpine:3
                src: ./src
              cache_from: [app, 'type=registry,ref=app:cache', type=local]
              cache_to: ["type=registry,ref=app:out,mode=max", type=inline]
              tags:
                - team/app:1
              sbom: generator=scanner:2,x=y
          list:
            build:
              additional_contexts:
                - base=docker-image://debian
              sbom: true
        """,
        """
        4:16 Hook app migrator
        11:17 Volume app tools:1
        18:15 Context app alpine:3
        20:20 Cache app app
        20:26 Cache app app:cache
        21:19 Built app app:out
        23:11 Built app team/app:1
        24:13 Generator app scanner:2
        28:11 Context list debian
        produces base, src, team/app
        """);

    [Fact]
    public void What_bake_reads_counts_too() => Check(
        """
        services:
          app:
            build:
              x-bake:
                tags: [a/b:1]
                cache-from: [c]
                cache-to: type=registry,ref=d
                contexts:
                  e: docker-image://f
        """,
        """
        5:16 Built app a/b:1
        6:22 Cache app c
        7:19 Built app d
        9:14 Context app f
        produces e, a/b
        """);

    [Fact]
    public void Anchors_and_merge_keys_lead_to_where_the_image_is_written() => Check(
        """
        x-a: &a
          image: one
        x-b: &b
          <<: *a
          labels: {}
        x-c: &c { image: three }
        services:
          first: { <<: *a }
          second:
            <<: [*b, *c]
          third:
            <<: [*c, *a]
          fourth:
            image: &img four
            <<: *a
          fifth:
            image: *img
          sixth: *a
        """,
        """
        2:10 Service first one
        2:10 Service second one
        2:10 Service sixth one
        6:18 Service third three
        14:17 Service fourth four
        14:17 Service fifth four
        """);

    [Fact]
    public void Documents_of_a_file_are_merged_and_a_reset_takes_away() => Check(
        """
        services:
          a:
            image: one
          b:
            image: two
          c:
            image: three
            build:
              tags: [x]
          d:
            image: four
        ---
        services:
          a:
            image: uno
          b: !reset null
          c:
            build: !override
              tags: [y]
          d:
            image: !reset four
            build: .
        """,
        """
        3:12 Service a one
        7:12 Built c three
        15:12 Service a uno
        19:14 Built c y
        produces three, y
        """);

    [Fact]
    public void A_reset_hides_what_a_merge_key_brings() => Check(
        """
        x-a: &a { image: one }
        services:
          a:
            <<: *a
            image: !reset null
        """,
        "");

    [Fact]
    public void An_extended_service_is_judged_where_it_stands() => Check(
        """
        services:
          base:
            image: base:1
          child:
            extends: base
          other:
            extends: { service: base }
            image: other:1
          builder:
            extends: { service: base }
            build: .
          far:
            extends: { file: sub/common.yaml, service: app }
            image: far:1
          cycle:
            extends: cycle
            image: cycle:1
          gone:
            extends: { file: gone.yaml, service: app }
        """,
        """
        3:12 Service base base:1
        3:12 Built builder base:1
        8:12 Service other other:1
        14:12 Built far far:1
        17:12 Service cycle cycle:1
        produces base, far
        """,
        ("sub/common.yaml", "services:\n  app:\n    build: .\n    image: common\n"));

    [Fact]
    public void Included_files_give_the_names_that_they_build() => Check(
        """
        include:
          - sub/a.yaml
          - path: [b.yaml, gone.yaml]
        services:
          app:
            image: app
            volumes:
              - { type: image, source: tool }
        """,
        """
        6:12 Service app app
        produces one, three, four
        """,
        ("sub/a.yaml", "include: [../b.yaml]\nservices:\n  tool:\n    image: one:1\n    build: .\n  x: {image: two}\n"),
        ("b.yaml", "include: [sub/a.yaml]\nservices:\n  y:\n    image: three\n    build:\n      tags: [four]\n"));

    [Fact]
    public void What_is_no_image_is_none() => Check(
        """
        services:
          mapping:
            image: {$IMAGE}
          nothing:
            image:
          tilde:
            image: ~
          empty:
            image: ""
          blank:
            image: ' '
          list:
            image: [a]
          provided:
            provider: { type: cloud }
            image: a
          scalar: nginx
          null:
          hooks: { pre_start: { image: ~ }, volumes: nginx, build: ~ }
        models:
          m:
            model: ai/smollm2
        """,
        "");

    [Fact]
    public void Services_stood_at_the_top_once() => Check(
        """
        vpn:
          image: jess/openvpn
        x-web:
          image: nginx
        """,
        """
        2:10 Service vpn jess/openvpn
        4:10 Service x-web nginx
        """);

    [Theory]
    [InlineData("# image: a\n", "")]
    [InlineData("", "")]
    [InlineData("services: image", "")]
    [InlineData("[image]", "")]
    [InlineData(
        "services:\n  a:\n    image: google/cadvisor:latest # gcr.io/cadvisor:1\n",
        "3:12 Service a google/cadvisor:latest\n")]
    [InlineData("services: {a: {image: b:1}}", "1:23 Service a b:1\n")]
    [InlineData("{\"services\": {\"a\": {\"image\": \"b:1\"}}}", "1:31 Service a b:1\n")]
    [InlineData("services:\r\n  a:\r\n    image: b\r\n", "3:12 Service a b\n")]
    [InlineData("services:\n  a:\n    image: !!str b\n", "3:18 Service a b\n")]
    [InlineData("services:\n  a:\n    image: &x\n      b\n", "4:7 Service a b\n")]
    [InlineData("services:\n  a:\n    image: >-\n      b:1\n", "4:7 Service a b:1\n")]
    [InlineData("services:\n  a:\n    image: \"b\\x3a1\"\n", "3:13 Service a b:1 <- b\\x3a1\n")]
    public void Every_way_to_write_a_file_is_read(string text, string expected) => Check(text, expected);

    [Fact]
    public void A_repeated_key_is_an_error_and_nothing_is_lost() => Check(
        """
        services:
          a:
            image: one
            command: x
            command: y
          b:
            image: two
        """,
        """
        3:12 Service a one
        7:12 Service b two
        error 5:5 Duplicate key 'command'; remove one
        """);

    [Theory]
    [InlineData(": a\n:  (build", "error 1:1 Duplicate empty key; remove one")]
    [InlineData("'': build\n'': a\n", "error 2:1 Duplicate empty key; remove one")]
    [InlineData("? build\n? \"\\nb\"\n? \"\\nb\"\n", "error 3:4 Duplicate key '\uFFFDb'; remove one")]
    [InlineData("build:\n? |+\n\n\n? |+\n\n\n", "error 5:3 Duplicate key '\uFFFD\uFFFD'; remove one")]
    public void A_repeated_empty_key_is_reported_in_one_line(string text, string expected) => Check(text, expected);

    [Fact]
    public void What_stands_above_an_error_is_kept() => Check(
        """
        services:
          a:
            image: one
            command: 'x' {{ y }}
          b:
            image: two
        """,
        """
        3:12 Service a one
        error 4:18 The file is a template, not YAML
        """);

    private static void Check(string text, string expected, params (string, string)[] others) =>
        Assert.Equal(expected.TrimEnd(), ComposeDump.Of(ComposeDump.Read(text, others)).TrimEnd());
}
