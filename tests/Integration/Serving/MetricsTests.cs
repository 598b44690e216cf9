using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Serving;

public sealed class MetricsTests : IAsyncLifetime
{
    private readonly Uri metrics = new($"http://127.0.0.1:{MusterHost.FreePort()}");
    private MusterHost? host;

    private MusterHost Host => host ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        var settings = new Dictionary<string, string> { ["MUSTER_METRICS_LISTEN"] = metrics.ToString() };
        host = await MusterHost.StartAsync(DatabaseKind.Sqlite, new HostOptions { Settings = settings });
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Host.Database.DropAsync();
    }

    [Fact]
    public async Task Numbers_of_every_meter_are_served_on_a_listener_of_their_own()
    {
        using var device = new TestDevice(Host.Url, TimeProvider.System);
        await device.EnrollAsync();
        await Host.AuditAsync();

        var answer = await RawHttp.SendAsync(metrics, $"GET /metrics HTTP/1.1\nHost: {metrics.Authority}");

        answer.Status.ShouldBe(200);
        answer.Text.ShouldContain("Content-Type: text/plain; version=0.0.4");
        answer.Text.ShouldContain("# TYPE http_server_request_duration_seconds histogram\n");
        answer.Text.ShouldContain("http_route=\"/api/audit");
        answer.Text.ShouldContain("# TYPE kestrel_active_connections gauge\n");
        answer.Text.ShouldContain("dotnet_gc_collections_total{");
        answer.Text.ShouldContain("muster_sqlite_group_size_bucket{le=\"1\"}");
        answer.Text.ShouldContain("muster_storage_writes_total ");
        answer.Text.ShouldContain(
            "muster_agent_answers_total{route=\"/agent/v1/enrollments\",status=\"202\",code=\"\"} "
        );
    }

    [Fact]
    public async Task State_of_the_process_is_served_beside_them()
    {
        var answer = await RawHttp.SendAsync(metrics, $"GET /debug HTTP/1.1\nHost: {metrics.Authority}");

        answer.Status.ShouldBe(200);
        answer.Text.ShouldContain("Content-Type: application/json");
        answer.Text.ShouldContain("\"waitingWork\": ");
        answer.Text.ShouldNotContain(Host.Folder);
        (await (await Host.Admin.GetAsync("/debug")).Content.ReadAsStringAsync()).ShouldNotContain("waitingWork");
    }

    [Theory]
    [InlineData("/api/people")]
    [InlineData("/healthz")]
    [InlineData("/")]
    [InlineData("/agent/v1/challenge")]
    public async Task Nothing_else_is_served_there(string path)
    {
        var answer = await RawHttp.SendAsync(
            metrics,
            $"GET {path} HTTP/1.1\nHost: {metrics.Authority}\nAuthorization: Bearer {MusterHost.BootstrapToken}"
        );

        answer.Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("/metrics")]
    [InlineData("/metrics/")]
    public async Task They_are_served_nowhere_else(string path)
    {
        using var answer = await Host.Admin.GetAsync(path);

        (await AdminCalls.CodeOfAsync(answer)).ShouldBe((404, "not_found"));
    }

    [Fact]
    public async Task Page_that_reaches_the_port_under_a_name_of_its_own_gets_nothing() =>
        (await RawHttp.SendAsync(metrics, "GET /metrics HTTP/1.1\nHost: evil.example")).Status.ShouldBe(404);
}
