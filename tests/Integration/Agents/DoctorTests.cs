using System.Security.Cryptography.X509Certificates;
using Muster.Integration.Settings;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Agents;

/// <summary>`muster-agent doctor` against real faults: what it says, and by which code it ends.</summary>
public sealed class DoctorTests : IDisposable
{
    private readonly AgentFolder folder = new();
    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task Doctor_finds_nothing_wrong_with_an_enrolled_device()
    {
        var settings = new Dictionary<string, string> { ["MUSTER_QUEUE_UNDO_SECONDS"] = "1" };
        await using var host = await MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Settings = settings }
        );
        var person = await host.CreatePersonAsync("Ann");
        var config = folder.Configure(host.Url, person.PeerId);
        using var agent = RunningAgent.Start(folder.Environment, "--config", config);
        await agent.SaysAsync("state=pending");
        var waiting = await DiagnosedAsync("--config", config);
        await host.ApproveOnlyAsync();
        await agent.SaysAsync("state=active");

        var fine = await DiagnosedAsync("--config", config);
        await agent.StopAsync();

        waiting.Grade("enrollment").ShouldBe("warn");
        waiting.What("enrollment").ShouldContain("pending");
        fine.ExitCode.ShouldBe(0, fine.Text);
        fine.Findings.Values.ShouldAllBe(finding => finding.GetProperty("grade").GetString() == "ok");
        fine.What("enrollment").ShouldContain("active");
    }

    [Fact]
    public async Task Name_that_does_not_resolve_is_found_out()
    {
        var run = await ExaminedAsync("https://muster.invalid");

        run.ShouldFail("dns", code: 3, "muster.invalid does not resolve");
        run.Grade("tls").ShouldBe("skipped");
    }

    [Fact]
    public async Task Closed_port_is_found_out()
    {
        var run = await ExaminedAsync($"http://127.0.0.1:{MusterHost.FreePort()}");

        run.ShouldFail("tcp", code: 3, "127.0.0.1 port");
    }

    [Fact]
    public async Task Certificate_that_nobody_vouches_for_is_found_out()
    {
        using var authority = new Authority(now);
        using var certificate = authority.Sign(now.AddDays(-1), now.AddDays(90));
        await using var front = new TlsFront(certificate);

        var run = await ExaminedAsync(front.Url.ToString());

        run.ShouldFail("tls", code: 4, "CN=localhost: its issuer, CN=Authority of a test");
        run.Remedy("tls").ShouldContain("Install the authority");
    }

    [Fact]
    public async Task Self_signed_certificate_is_found_out()
    {
        using var key = System.Security.Cryptography.ECDsa.Create();
        var request = new CertificateRequest(
            "CN=localhost",
            key,
            System.Security.Cryptography.HashAlgorithmName.SHA256
        );
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(90));
        using var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
        await using var front = new TlsFront(certificate);

        var run = await ExaminedAsync(front.Url.ToString());

        run.ShouldFail("tls", code: 4, "CN=localhost: no authority that this machine trusts");
    }

    [Fact]
    public async Task Expired_certificate_is_found_out()
    {
        using var authority = new Authority(now);
        using var certificate = authority.Sign(now.AddDays(-90), now.AddDays(-1));
        await using var front = new TlsFront(certificate);

        var run = await ExaminedAsync(front.Url.ToString(), authority);

        run.ShouldFail("tls", code: 4, $"CN=localhost: valid from {now.AddDays(-90):yyyy-MM-dd}");
        run.Remedy("tls").ShouldContain("renewed, else set the clock");
    }

    [Fact]
    public async Task Certificate_for_another_name_is_found_out()
    {
        using var authority = new Authority(now);
        using var certificate = authority.Sign(now.AddDays(-1), now.AddDays(90), "muster.example.org");
        await using var front = new TlsFront(certificate);

        var run = await ExaminedAsync(front.Url.ToString(), authority);

        run.ShouldFail("tls", code: 4, "for muster.example.org and not for localhost");
    }

    [Fact]
    public async Task Certificate_that_ends_soon_is_a_warning()
    {
        using var authority = new Authority(now);
        using var certificate = authority.Sign(now.AddDays(-1), now.AddDays(7));
        await using var front = new TlsFront(certificate);
        var settings = new Dictionary<string, string> { ["MUSTER_PUBLIC_URL"] = front.Url.ToString() };
        await using var host = await MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Settings = settings }
        );
        front.PassOnTo(host.Url);

        var run = await ExaminedAsync(front.Url.ToString(), authority);

        run.ExitCode.ShouldBe(0, run.Text);
        run.Grade("tls").ShouldBe("warn");
        run.Grade("protocol").ShouldBe("ok", run.Text);
    }

    [Theory]
    [InlineData(200, "a web page")]
    [InlineData(302, "sign-in page")]
    public async Task Page_of_the_network_in_the_place_of_the_server_is_found_out(int status, string what)
    {
        await using var portal = new StandInServer { Page = StandInAnswer.Html(status) };

        var run = await ExaminedAsync(portal.Url.ToString());

        run.ShouldFail("protocol", code: status == 200 ? 4 : 3, what);
        run.Grade("enrollment").ShouldBe("skipped");
    }

    [Fact]
    public async Task Clock_that_is_two_years_off_is_found_out()
    {
        await using var server = new StandInServer { Ahead = TimeSpan.FromDays(730) };

        var run = await ExaminedAsync(server.Url.ToString());

        run.ShouldFail("clock", code: 3, "730 days behind");
    }

    [Fact]
    public async Task Clock_that_is_minutes_off_is_a_warning()
    {
        await using var server = new StandInServer { Ahead = TimeSpan.FromMinutes(-7) };

        var run = await ExaminedAsync(server.Url.ToString());

        run.ExitCode.ShouldBe(0, run.Text);
        run.Grade("clock").ShouldBe("warn");
    }

    [Fact]
    public async Task Server_with_another_key_than_the_device_trusts_is_found_out()
    {
        var id = new Guid("0193a697-4900-7c3e-9d57-2f1f6b0a4c11");
        await using var first = new StandInServer { Answer = _ => StandInAnswer.Pending(id) };
        var config = folder.Configure(first.Url, AgentFolder.PeerId);
        await Programs.ProgramRun.AgentAsync(folder.Environment, input: null, "enroll", "--config", config);
        await using var second = new StandInServer();

        var run = await ExaminedAsync(second.Url.ToString());

        run.ShouldFail("server_key", code: 4, "key trusted so far");
        run.What("server_key").ShouldContain(Kernel.Fingerprints.Fingerprint.Create(second.KeyId).Display);
    }

    [Fact]
    public async Task Proxy_that_changes_the_name_of_the_server_is_found_out()
    {
        await using var server = new StandInServer { Authority = "inside.example.org:8080" };

        var run = await ExaminedAsync(server.Url.ToString());

        run.ShouldFail("protocol", code: 4, "inside.example.org:8080");
    }

    [Fact]
    public async Task Address_by_which_the_server_does_not_go_is_found_out()
    {
        using var authority = new Authority(now);
        using var certificate = authority.Sign(now.AddDays(-1), now.AddDays(90));
        await using var front = new TlsFront(certificate);
        await using var host = await MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Settings = ProxiedCalls.Settings }
        );
        front.PassOnTo(host.Url);

        var run = await ExaminedAsync(front.Url.ToString(), authority);

        run.ShouldFail("protocol", code: 3, "(421)");
    }

    [Fact]
    public async Task State_folder_and_configuration_that_others_may_write_are_found_out()
    {
        var config = folder.Configure("""{ "server": "http://127.0.0.1:1" }""");
        File.SetUnixFileMode(config, (UnixFileMode)Convert.ToInt32("666", 8));
        Directory.CreateDirectory(folder.State);
        File.SetUnixFileMode(folder.State, (UnixFileMode)Convert.ToInt32("777", 8));

        var run = await DiagnosedAsync("--config", config, "--server", "http://127.0.0.1:1");

        run.ShouldFail("configuration", code: 2, "may write");
        run.ShouldFail("state_folder", code: 2, "not safe");
    }

    [Fact]
    public async Task Password_of_a_proxy_is_not_shown()
    {
        folder.Proxy = "http://ann:secret-of-ann@127.0.0.1:1";

        var run = await ExaminedAsync("https://muster.example.org");

        run.What("proxy").ShouldContain("http://127.0.0.1:1");
        run.ShouldFail("tcp", code: 3, "127.0.0.1 port 1");
        run.Text.ShouldNotContain("secret-of-ann");
    }

    public void Dispose() => folder.Dispose();

    private Task<Diagnosis> ExaminedAsync(string server, Authority? authority = null) =>
        Diagnosis.OfAsync(folder, authority?.File, "--server", server);

    private Task<Diagnosis> DiagnosedAsync(params string[] arguments) =>
        Diagnosis.OfAsync(folder, authority: null, arguments);
}
