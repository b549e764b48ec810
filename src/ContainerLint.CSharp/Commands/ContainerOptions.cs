namespace ContainerLint.CSharp.Commands;

/// <summary>
/// The options of Docker, Podman and nerdctl merged: an option that several of them have takes a value in all of them
/// or in none.
/// </summary>
internal static class ContainerOptions
{
    /// <summary>Options before the command.</summary>
    public static CommandOptions Global { get; } = new(
        """
        D debug v version help tls tlsverify
        r remote syslog noout transient-store
        debug-full experimental insecure-registry kube-hide-dupe
        """,
        """
        config c context H host l log-level tlscacert tlscert tlskey builder
        connection url identity root runroot imagestore storage-driver storage-opt cgroup-manager conmon events-backend
        hooks-dir module network-cmd-path network-config-dir out runtime runtime-flag ssh tmpdir volumepath
        a address n namespace snapshotter cni-path cni-netconfpath data-root hosts-dir host-gateway-ip bridge-ip
        cdi-spec-dirs userns-remap
        """);

    /// <summary><c>run</c> and <c>create</c>.</summary>
    public static CommandOptions Run { get; } = new(
        """
        d detach disable-content-trust help init i interactive no-healthcheck oom-kill-disable privileged
        P publish-all q quiet read-only rm sig-proxy t tty use-api-socket
        env-host http-proxy no-hostname no-hosts passwd read-only-tmpfs replace rmi rootfs tls-verify unsetenv-all
        insecure-registry debug debug-full
        """,
        """
        add-host annotation a attach blkio-weight blkio-weight-device cap-add cap-drop cgroup-parent cgroupns cidfile
        cpu-count cpu-percent cpu-period cpu-quota cpu-rt-period cpu-rt-runtime c cpu-shares cpus cpuset-cpus
        cpuset-mems detach-keys device device-cgroup-rule device-read-bps device-read-iops device-write-bps
        device-write-iops dns dns-opt dns-option dns-search domainname entrypoint e env env-file expose gpus group-add
        health-cmd health-interval health-retries health-start-interval health-start-period health-timeout h hostname
        io-maxbandwidth io-maxiops ip ip6 ipc isolation kernel-memory l label label-file link link-local-ip log-driver
        log-opt mac-address m memory memory-reservation memory-swap memory-swappiness mount name net net-alias network
        network-alias oom-score-adj pid pids-limit platform p publish pull restart runtime security-opt shm-size
        stop-signal stop-timeout storage-opt sysctl tmpfs ulimit u user userns uts v volume volume-driver volumes-from
        w workdir
        arch authfile cert-dir cgroup-conf cgroups chrootdirs conmon-pidfile creds decryption-key env-merge gidmap
        group-entry health-log-destination health-max-log-count health-max-log-size health-on-failure
        health-startup-cmd health-startup-interval health-startup-retries health-startup-success
        health-startup-timeout hosts-file hostuser image-volume init-ctr init-path intel-rdt-closid os passwd-entry
        personality pidfile pod pod-id-file preserve-fd preserve-fds rdt-class requires retry retry-delay sdnotify
        seccomp-policy secret shm-size-systemd signature-policy subgidname subuidname systemd timeout tz uidmap umask
        unsetenv variant
        init-binary ipfs-address verify cosign-key cosign-certificate-identity cosign-certificate-identity-regexp
        cosign-certificate-oidc-issuer cosign-certificate-oidc-issuer-regexp namespace snapshotter address
        """);

    /// <summary><c>build</c>.</summary>
    public static CommandOptions Build { get; } = new(
        """
        check compress D debug disable-content-trust force-rm help load no-cache pull push q quiet rm squash stream
        all-platforms compat-volumes created-annotation disable-compression http-proxy identity-label
        inherit-annotations inherit-labels layers logsplit no-hostname no-hosts omit-history pull-always pull-never
        rewrite-timestamp skip-unused-stages squash-all stdin tls-verify
        """,
        """
        add-host allow annotation attest build-arg build-context builder cache-from cache-to call cgroup-parent
        cpu-period cpu-quota c cpu-shares cpuset-cpus cpuset-mems f file iidfile invoke isolation label m memory
        memory-swap metadata-file network no-cache-filter o output platform policy progress provenance sbom secret
        security-opt shm-size ssh t tag target ulimit
        arch authfile cache-ttl cap-add cap-drop cert-dir cgroupns cpp-flag creds cw decryption-key device dns
        dns-option dns-search env format from group-add hooks-dir ignorefile ipc jobs layer-label logfile manifest net
        os os-feature os-version pid retry retry-delay runtime runtime-flag save-stages sbom-image-output
        sbom-image-purl-output sbom-merge-strategy sbom-output sbom-purl-output sbom-scanner-command
        sbom-scanner-image sign-by signature-policy source-date-epoch timestamp unsetannotation unsetenv unsetlabel
        userns userns-gid-map userns-gid-map-group userns-uid-map userns-uid-map-user uts v variant volume
        buildkit-host
        """);

    /// <summary><c>pull</c> and <c>push</c>.</summary>
    public static CommandOptions Transfer { get; } = new(
        """
        a all-tags disable-content-trust help q quiet
        all compress force-compression remove-signatures sign-by-sigstore-private-key tls-verify
        all-platforms allow-nondistributable-artifacts
        """,
        """
        platform
        add-compression arch authfile cert-dir compression-format compression-level creds decryption-key digestfile
        encrypt-layer encryption-key f format os policy retry retry-delay sign-by sign-by-sigstore sign-passphrase-file
        signature-policy variant
        unpack verify cosign-key ipfs-address sign soci-span-size soci-min-layer-size estargz notation-key-name
        """);

    /// <summary>Commands for local images: <c>rmi</c>, <c>save</c>, <c>inspect</c>, <c>history</c>.</summary>
    public static CommandOptions Local { get; } = new(
        """
        f force no-prune help no-trunc q quiet H human a all i ignore compress m multi-image-archive
        uncompressed async verbose
        """,
        "platform o output format mode");

    /// <summary><c>commit</c> and <c>import</c>.</summary>
    public static CommandOptions Commit { get; } = new(
        "p pause help q quiet s squash include-volumes no-pause",
        """
        a author c change m message platform f format iidfile config arch os variant compression estargz
        """);

    /// <summary><c>manifest</c> and <c>buildx imagetools</c>.</summary>
    public static CommandOptions Manifest { get; } = new(
        "a amend insecure p purge v verbose all rm tls-verify raw append dry-run prefer-index q quiet",
        """
        authfile cert-dir creds f file t tag format builder progress platform annotation metadata-file arch os variant
        os-version features sign-by compression-format
        """);
}
