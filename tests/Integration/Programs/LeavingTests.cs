using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Muster.Contracts;
using Muster.Contracts.EnrollmentQueue;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Programs;

/// <summary>An agent that leaves while the organisation is letting it in.</summary>
public sealed class LeavingTests
{
    [Fact]
    public async Task Agent_that_leaves_within_the_undo_window_leaves_no_device_behind()
    {
        var settings = new Dictionary<string, string> { ["MUSTER_QUEUE_UNDO_SECONDS"] = "600" };
        await using var host = await MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Settings = settings }
        );
        var (id, folder) = await ApprovedAgentAsync(host);

        var left = await ProgramRun.AgentAsync(["unenroll", "--yes", .. folder]);

        left.ExitCode.ShouldBe(0, left.Errors);
        left.Output.ShouldContain("withdrawn");
        (await host.RequestAsync(id)).State.ShouldBe("withdrawn");
    }

    [Fact]
    public async Task Agent_leaves_the_organisation_when_the_approval_was_faster_than_its_withdrawal()
    {
        var clock = new FakeClock(TimeProvider.System.GetUtcNow());
        MusterHost? running = null;
        var options = new HostOptions
        {
            Clock = clock,
            Services = services =>
                services.AddSingleton<IStartupFilter>(new BeforeWithdrawal(() => TakeEffectAsync(running!, clock))), // set before any call
        };
        await using var host = running = await MusterHost.StartAsync(DatabaseKind.Sqlite, options);
        var (id, folder) = await ApprovedAgentAsync(host);

        var left = await ProgramRun.AgentAsync(["unenroll", "--yes", .. folder]);

        left.ExitCode.ShouldBe(0, left.Errors);
        left.Output.ShouldContain("left the organisation");
        var owner = (await host.RequestAsync(id)).Decision!.Person!.Id;
        (await host.PersonAsync(owner)).Enrollment.ShouldBe("not_enrolled");
    }

    private static async Task<(Guid Id, string[] Folder)> ApprovedAgentAsync(MusterHost host)
    {
        var person = await host.CreatePersonAsync("This computer's owner");
        string[] folder = ["--state", Path.Combine(host.Folder, "agent")];
        var asked = await ProgramRun.AgentAsync([
            "enroll",
            "--server",
            host.Url.ToString(),
            "--peer-id",
            person.PeerId,
            .. folder,
        ]);
        asked.ExitCode.ShouldBe(0, asked.Errors);
        var request = (await host.GetAsync<Page<EnrollmentRequest>>("/api/enrollment-requests")).Items.Single();
        await host.PostAsync<EnrollmentRequest>(
            $"/api/enrollment-requests/{request.Id}/approve",
            new ApproveEnrollmentRequest { ExpectedFingerprint = request.Fingerprints.Sha256 }
        );
        return (request.Id, folder);
    }

    private static async Task TakeEffectAsync(MusterHost host, FakeClock clock)
    {
        clock.Advance(TimeSpan.FromSeconds(10));
        await Eventually.IsTrueAsync(
            clock,
            async () => (await Sql.RowsAsync(host.Database, "SELECT took_effect FROM enrollment_requests")) is ["1"],
            "the approval takes effect"
        );
    }

    private sealed class BeforeWithdrawal(Func<Task> call) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    async (context, following) =>
                    {
                        if (context.Request.Path.Value!.EndsWith("/withdraw", StringComparison.Ordinal))
                        {
                            await call();
                        }

                        await following(context);
                    }
                );
                next(app);
            };
    }
}
