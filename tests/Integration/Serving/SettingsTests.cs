using Muster.Modules.Keys;
using Muster.Server.Settings;

namespace Muster.Integration.Serving;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("MUSTER_LISTEN", "7480")]
    [InlineData("MUSTER_LISTEN", "http://0.0.0.0:7480")]
    [InlineData("MUSTER_LISTEN", "https://127.0.0.1:7480")]
    [InlineData("MUSTER_LISTEN", "http://127.0.0.1:7480/base")]
    [InlineData("MUSTER_METRICS_LISTEN", "http://0.0.0.0:7481")]
    [InlineData("MUSTER_METRICS_LISTEN", "http://192.0.2.1:7481")]
    [InlineData("MUSTER_METRICS_LISTEN", "https://127.0.0.1:7481")]
    [InlineData("MUSTER_METRICS_LISTEN", "http://127.0.0.1:7480")]
    [InlineData("MUSTER_PUBLIC_URL", "muster.example.org")]
    [InlineData("MUSTER_PUBLIC_URL", "https://example.org/muster")]
    [InlineData("MUSTER_DATABASE", "mysql://x")]
    [InlineData("MUSTER_TLS_CERT", "/nowhere/cert.pem")]
    [InlineData("MUSTER_PUBLIC_URL_CA", "/nowhere/authority.pem")]
    [InlineData("MUSTER_BEHIND_PROXY", "yes")]
    [InlineData("MUSTER_TRUSTED_PROXIES", "proxy.example.org")]
    [InlineData("MUSTER_ADMIN_PASSWORD", "short")]
    [InlineData("MUSTER_ADMIN_PASSWORD_FILE", "/nowhere/password")]
    [InlineData("MUSTER_BOOTSTRAP_TOKEN", "short")]
    [InlineData("MUSTER_QUEUE_UNDO_SECONDS", "soon")]
    [InlineData("MUSTER_QUEUE_PENDING_CAP", "-1")]
    [InlineData("MUSTER_LISTN", "http://127.0.0.1:7480")]
    public void Wrong_setting_is_a_fault_that_names_its_key_and_a_remedy(string key, string value)
    {
        var reading = Read((key, value));

        reading.Settings.ShouldBeNull();
        reading.Faults.ShouldContain(fault => fault.StartsWith(key) && fault.Length > key.Length + 30);
    }

    [Theory]
    [InlineData("MUSTER_LISTEN", "http://0.0.0.0:7480")]
    [InlineData("MUSTER_LISTEN", "http://127.0.0.1:7480")]
    public void Public_address_is_demanded_behind_a_proxy(string key, string value) =>
        Read((key, value), ("MUSTER_BEHIND_PROXY", "1"))
            .Faults.Single()
            .ShouldStartWith("MUSTER_PUBLIC_URL is required");

    [Fact]
    public void What_kubernetes_and_the_agent_set_is_no_fault() =>
        Read(("MUSTER_SERVICE_HOST", "10.0.0.1"), ("MUSTER_PORT", "tcp://10.0.0.1"), ("MUSTER_AGENT_STATE", "/x"))
            .Settings.ShouldNotBeNull();

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        var reading = Read(("MUSTER_LISTEN", "x"), ("MUSTER_QUEUE_PENDING_DAYS", "0"), ("MUSTER_ODD", "1"));

        reading.Faults.Count.ShouldBe(3);
    }

    [Fact]
    public void Nothing_set_is_a_server_on_loopback_and_sqlite()
    {
        var settings = Read().Settings!;

        settings.Listen.ShouldBe(new Uri("http://127.0.0.1:7480"));
        settings.SqlitePath.ShouldBe("/var/lib/muster/muster.db");
        settings.Key.ShouldBeOfType<KeySource.File>().Create.ShouldBeTrue();
        settings.UndoWindow.ShouldBe(TimeSpan.FromSeconds(10));
        settings.PublicAddress.Authorities.ShouldBe(
            ["127.0.0.1:7480", "localhost:7480", "[::1]:7480"],
            ignoreOrder: true
        );
    }

    [Fact]
    public void Postgres_wants_a_key_file_and_its_password_is_not_repeated()
    {
        var reading = Read(("MUSTER_DATABASE", "postgres://muster:hunter2@db/muster"));

        reading.Faults.Single().ShouldStartWith("MUSTER_KEY_FILE is required");
        Read(("MUSTER_DATABASE", "mysql://muster:hunter2@db/muster"))
            .Faults.ShouldNotContain(f => f.Contains("hunter2"));
    }

    [Fact]
    public void Secret_is_read_from_its_file_and_not_from_both()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "a-password-from-a-file\n");

        Read(("MUSTER_ADMIN_PASSWORD_FILE", file)).Settings!.AdminPassword.ShouldBe("a-password-from-a-file");
        Read(("MUSTER_ADMIN_PASSWORD_FILE", file), ("MUSTER_ADMIN_PASSWORD", "another-password"))
            .Faults.Single()
            .ShouldContain("both set");
    }

    private static SettingsReading Read(params (string Key, string Value)[] settings) =>
        SettingsReader.Read(
            new RawSettings(settings.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal))
        );
}
