using Muster.Integration.Programs;
using Muster.TestKit.Devices;

namespace Muster.Integration.Agents;

/// <summary>A TPM is wanted and cannot be used: nothing happens silently.</summary>
public sealed class NoTpmTests : IDisposable
{
    private readonly AgentFolder folder = new();

    public static TheoryData<string, string> Obstacles =>
        new()
        {
            { "device", "this computer has no TPM 2.0" },
            { "provider", "OpenSSL's provider tpm2 is not installed" },
            { "openssl", "The program openssl is not installed" },
            { "connection", "The TPM cannot be used" },
        };

    [Theory, MemberData(nameof(Obstacles))]
    public async Task Agent_that_is_told_to_use_the_tpm_asks_nobody_without_one(string missing, string words)
    {
        await using var server = Server();
        TakeAway(missing);

        var run = await EnrollAsync(server, "tpm");

        run.ExitCode.ShouldBe(8, run.Errors);
        run.Errors.ShouldContain(words);
        server.Calls.ShouldBeEmpty();
        Directory.EnumerateFiles(folder.State, "*.pem").ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Obstacles))]
    public async Task Agent_that_may_choose_takes_a_file_and_says_why(string missing, string words)
    {
        await using var server = Server();
        TakeAway(missing);

        var run = await EnrollAsync(server, "auto");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Errors.ShouldContain("kept in a file, because the TPM cannot be used");
        run.Errors.ShouldContain(words);
        KeyFile().ShouldStartWith("-----BEGIN PRIVATE KEY-----");
    }

    [Fact]
    public async Task Service_logs_why_its_key_is_in_a_file()
    {
        await using var server = Server();
        TakeAway("device");
        var config = folder.Configure(
            $$"""{ "server": "{{server.Url}}", "peerId": "{{AgentFolder.PeerId}}", "keyStore": "auto" }"""
        );
        var before = await Diagnosis.OfAsync(folder, authority: null, "--config", config);

        using var agent = RunningAgent.Start(folder.Environment, "--config", config);
        await agent.SaysAsync("Asked to be let in.");
        await agent.StopAsync();

        before.Grade("device_key").ShouldBe("ok");
        before.What("device_key").ShouldContain("in a file, because the TPM cannot be used");
        agent.Lines.Single(line => line.Contains("kept in a file", StringComparison.Ordinal)).ShouldContain("remedy=");
    }

    [Fact]
    public async Task Doctor_says_what_the_tpm_needs_before_anything_is_enrolled()
    {
        TakeAway("provider");
        var config = folder.Configure("""{ "keyStore": "tpm" }""");

        var run = await Diagnosis.OfAsync(folder, authority: null, "--config", config);

        run.ShouldFail("device_key", code: 8, "provider tpm2 is not installed");
        run.Remedy("device_key").ShouldContain("apt install openssl tpm2-openssl");
    }

    [Theory]
    [InlineData(null, "-----BEGIN PRIVATE KEY-----")]
    [InlineData("file", "-----BEGIN PRIVATE KEY-----")]
    [InlineData("auto", "-----BEGIN TSS2 PRIVATE KEY-----")]
    public async Task Tpm_that_works_is_used_only_when_somebody_says_so(string? keyStore, string begin)
    {
        await using var server = Server();
        using var tpm = await SoftTpm.StartAsync();
        folder.Extra[SoftTpm.Variable] = tpm.Tcti;

        var run = await EnrollAsync(server, keyStore);

        run.ExitCode.ShouldBe(0, run.Errors);
        KeyFile().ShouldStartWith(begin);
    }

    /// <summary>There OpenSSL has two ways to make a key, and takes the one without the TPM unless it is told.</summary>
    [Fact]
    public async Task Key_comes_from_the_tpm_also_where_the_system_loads_other_providers()
    {
        await using var server = Server();
        using var tpm = await SoftTpm.StartAsync();
        folder.Extra[SoftTpm.Variable] = tpm.Tcti;
        folder.Extra["OPENSSL_CONF"] = Path.Combine(folder.Path, "openssl.cnf");
        await File.WriteAllTextAsync(
            folder.Extra["OPENSSL_CONF"],
            "openssl_conf = init\n[init]\nproviders = providers\n[providers]\ndefault = on\n[on]\nactivate = 1\n"
        );

        var run = await EnrollAsync(server, "tpm");

        run.ExitCode.ShouldBe(0, run.Errors);
        KeyFile().ShouldStartWith("-----BEGIN TSS2 PRIVATE KEY-----");
    }

    [Fact]
    public async Task Agent_refuses_a_place_that_it_does_not_know()
    {
        await using var server = Server();

        var run = await EnrollAsync(server, "cloud");

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain("It is file, tpm or auto.");
    }

    public void Dispose() => folder.Dispose();

    private static StandInServer Server() =>
        new() { Answer = _ => StandInAnswer.Pending(new Guid("0193a697-4900-7c3e-9d57-2f1f6b0a4c11")) };

    private void TakeAway(string what)
    {
        folder.Extra[SoftTpm.Variable] =
            what == "connection" ? "swtpm:host=127.0.0.1,port=1" : $"device:{folder.Path}/{what}";
        if (what != "device")
        {
            File.WriteAllText(Path.Combine(folder.Path, what), "stands for the device");
        }

        if (what == "provider")
        {
            folder.Extra["OPENSSL_MODULES"] = folder.Path;
        }

        if (what == "openssl")
        {
            folder.Extra["PATH"] = folder.Path;
        }
    }

    private string KeyFile() => File.ReadAllText(Path.Combine(folder.State, "device.key.pem"));

    private Task<ProgramRun> EnrollAsync(StandInServer server, string? keyStore)
    {
        string[] store = keyStore is null ? [] : ["--key-store", keyStore];
        return ProgramRun.AgentAsync(
            folder.Environment,
            input: null,
            ["enroll", "--server", server.Url.ToString(), "--peer-id", AgentFolder.PeerId, .. store]
        );
    }
}
