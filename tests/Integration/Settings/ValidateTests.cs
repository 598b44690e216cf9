using Microsoft.Extensions.DependencyInjection;
using Muster.Http.Checks;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Settings;

public sealed class ValidateTests
{
    [Theory, OnBothDatabases]
    public async Task Server_that_works_is_healthy_and_says_so_to_whoever_looks_next(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        (await host.EndpointAsync()).LastValidation.ShouldBeNull();

        var found = await host.ValidateAsync();

        found
            .Checks.Select(check => $"{check.Name} {check.Status}")
            .ShouldBe([
                "database ok",
                "clock ok",
                "keys ok",
                "public_url ok",
                "tls not_configured",
                "proxies not_configured",
                "identity_providers not_configured",
                "enrollment_queue ok",
            ]);
        found.Healthy.ShouldBeTrue();
        var shown = await host.EndpointAsync();
        shown.LastValidation!.At.ShouldBe(found.At);
        shown.LastValidation.Checks.ShouldBe(found.Checks);
        shown.Url.ShouldBe(host.Url);
        shown.ServerKeyFingerprint.Length.ShouldBe(64);
        var row = (await host.AuditAsync()).Items.Single(entry => entry.Action == "endpoint_validated");
        (row.Details.GetProperty("ok").GetInt32(), row.Details.GetProperty("notConfigured").GetInt32()).ShouldBe(
            (5, 3)
        );
        (await Sql.RowsAsync(host.Database, "SELECT count(*) FROM endpoint_write_probes")).ShouldBe(["0"]);
        await host.ValidateAsync();
        (await Sql.RowsAsync(host.Database, "SELECT count(*) FROM endpoint_validations")).ShouldBe(["1"]);
        await host.Database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Database_that_refuses_to_write_is_found_and_the_rest_is_checked_all_the_same(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        // The first use of the token is written down.
        await host.EndpointAsync();
        await ForbidWritingAsync(host.Database);

        var found = await host.ValidateAsync();

        found.Checks[0].Status.ShouldBe("failed", found.Checks[0].What);
        found.Checks[0].What.ShouldContain("cannot be written");
        found.Checks[0].Remedy!.ShouldContain("MUSTER_DATABASE");
        found.Checks.Single(check => check.Name == "public_url").Status.ShouldBe("ok");
        found.Healthy.ShouldBeFalse();
        (await Sql.RowsAsync(host.Database, "SELECT count(*) FROM endpoint_validations")).ShouldBe(["0"]);
        await host.Database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Clock_that_differs_from_the_databases_is_found(DatabaseKind kind)
    {
        var clock = new FakeClock(TimeProvider.System.GetUtcNow().AddHours(1));
        await using var host = await MusterHost.StartAsync(kind, new HostOptions { Clock = clock });

        var check = await host.CheckAsync("clock");

        check.Status.ShouldBe("failed");
        check.What.ShouldContain("60 minutes apart");
        await host.Database.DropAsync();
    }

    [Fact]
    public async Task Proxy_that_is_not_believed_is_a_warning()
    {
        var settings = new Dictionary<string, string>
        {
            ["MUSTER_BEHIND_PROXY"] = "1",
            ["MUSTER_PUBLIC_URL"] = "http://localhost:1",
        };
        await using var host = await MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Settings = settings }
        );

        var check = await host.CheckAsync("proxies");

        check.Status.ShouldBe("warning");
        check.Remedy!.ShouldContain("MUSTER_TRUSTED_PROXIES");
    }

    [Fact]
    public async Task Checks_of_other_modules_come_last_and_one_that_breaks_off_is_a_finding()
    {
        await using var host = await MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Services = services => services.AddSingleton<IEndpointCheck, BrokenCheck>() }
        );

        var last = (await host.ValidateAsync()).Checks[^1];

        (last.Name, last.Status).ShouldBe(("broken", "failed"));
        last.What.ShouldNotContain("the text of an exception");
    }

    [Fact]
    public async Task Validation_is_refused_while_another_runs_and_a_check_has_five_seconds()
    {
        var clock = new FakeClock(TimeProvider.System.GetUtcNow());
        var endless = new EndlessCheck();
        await using var host = await MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Clock = clock, Services = services => services.AddSingleton<IEndpointCheck>(endless) }
        );
        var first = host.ValidateAsync();
        await endless.Began;

        (await host.TryPostAsync("/api/settings/endpoint/validate", new { })).ShouldBe((409, "validation_running"));
        clock.Advance(TimeSpan.FromSeconds(5));

        var check = (await first).Checks[^1];
        (check.Status, check.DurationMs).ShouldBe(("failed", 5000));
        check.What.ShouldContain("within 5 seconds");
    }

    /// <summary>As a full disk or a standby does.</summary>
    private static async Task ForbidWritingAsync(TestDatabase database)
    {
        if (database.Kind == DatabaseKind.Sqlite)
        {
            foreach (var table in new[] { "endpoint_write_probes", "endpoint_validations" })
            {
                await Sql.RunAsync(
                    database,
                    $"CREATE TRIGGER no_{table} BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'attempt to write a readonly database'); END"
                );
            }

            return;
        }

        var name = new Uri(database.Setting).AbsolutePath[1..];
        await Sql.RunAsync(database, $"ALTER DATABASE {name} SET default_transaction_read_only = on");
        await Sql.RunAsync(
            database,
            $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}' AND pid <> pg_backend_pid()"
        );
    }

    private sealed class BrokenCheck : IEndpointCheck
    {
        public string Name => "broken";

        public Task<CheckFinding> RunAsync(CancellationToken ct) =>
            throw new InvalidOperationException("the text of an exception");
    }

    private sealed class EndlessCheck : IEndpointCheck
    {
        private readonly TaskCompletionSource began = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Began => began.Task;

        public string Name => "endless";

        public Task<CheckFinding> RunAsync(CancellationToken ct)
        {
            began.TrySetResult();
            return new TaskCompletionSource<CheckFinding>().Task;
        }
    }
}
