using Muster.Contracts.EnrollmentQueue;
using Muster.Integration.Storage;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Queue;

/// <summary>A-49, A-50, A-52, A-120: many decisions in one operation, a result for each.</summary>
public sealed class BulkTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Approval_of_many_lets_the_good_ones_in_and_leaves_the_others_with_a_reason(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        using var one = await clocked.AskingAsync();
        using var two = await clocked.AskingAsync();
        using var stranger = new TestDevice(host.Url, clocked.Clock);
        await stranger.EnrollAsync();
        using var copied = await clocked.AskingAsync();
        using var copy = new TestDevice(host.Url, clocked.Clock, copied.Name, copied.PeerId);
        await copy.EnrollAsync();
        var unknown = new SeenRequest(Uuid7.New(TimeProvider.System), one.Fingerprint);

        var outcome = await host.ApproveAsync([
            one.Seen(),
            stranger.Seen(),
            new(two.RequestId, one.Fingerprint),
            copied.Seen(),
            unknown,
        ]);

        outcome
            .Items.Select(item => (item.Done, item.Code))
            .ShouldBe([
                (true, null),
                (false, "person_not_found"),
                (false, "request_changed"),
                (false, "conflict"),
                (false, "not_found"),
            ]);
        outcome.Items[1].Message.ShouldNotBeNullOrEmpty();
        (await host.RequestAsync(one.RequestId)).Decision!.OperationId.ShouldBe(outcome.OperationId);
        (await host.RequestAsync(two.RequestId)).State.ShouldBe("pending");
        (await host.RequestAsync(stranger.RequestId)).State.ShouldBe("pending");
    }

    [Theory, OnBothDatabases]
    public async Task Call_that_is_repeated_says_the_same_and_decides_nothing_twice(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        using var device = await clocked.AskingAsync();
        var operation = Uuid7.New(TimeProvider.System);

        var first = await clocked.Host.ApproveAsync([device.Seen()], operation);
        var again = await clocked.Host.ApproveAsync([device.Seen()], operation);

        again.Items.ShouldBe(first.Items);
        (
            await Sql.RowsAsync(
                clocked.Host.Database,
                $"SELECT count(*) FROM audit_events WHERE action = 'enrollment_approved' AND entity_id = '{device.RequestId}'"
            )
        ).ShouldBe(["1"]);
        (await clocked.Host.ApproveAsync([device.Seen()])).Items[0].Code.ShouldBe("request_not_pending");
    }

    [Theory, OnBothDatabases]
    public async Task Undo_of_the_operation_puts_all_of_it_back(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        TestDevice[] devices = [await clocked.AskingAsync(), await clocked.AskingAsync(), await clocked.AskingAsync()];
        var operation = Uuid7.New(TimeProvider.System);
        await host.ApproveAsync(devices[..2].Select(QueueCalls.Seen), operation);
        await host.ApproveAsync([devices[2].Seen()], operation);

        var undone = await host.PostAsync<BulkDecision>(
            "/api/enrollment-requests/undo",
            new UndoEnrollmentDecisions(operation)
        );

        undone.Items.Count.ShouldBe(3);
        undone.Items.ShouldAllBe(item => item.Done && item.State == "pending");
        foreach (var device in devices)
        {
            (await host.RequestAsync(device.RequestId)).Decision.ShouldBeNull();
            device.Dispose();
        }

        (
            await host.TryPostAsync("/api/enrollment-requests/undo", new UndoEnrollmentDecisions(operation))
        ).Status.ShouldBe(404);
    }

    [Theory, OnBothDatabases]
    public async Task Rejection_of_many_ends_them_together(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        using var one = await clocked.AskingAsync();
        using var two = await clocked.AskingAsync();

        var outcome = await clocked.Host.PostAsync<BulkDecision>(
            "/api/enrollment-requests/reject",
            new RejectEnrollmentRequests { Items = [one.Seen(), two.Seen()], Reason = "not ours" }
        );

        outcome.Items.ShouldAllBe(item => item.Done && item.State == "rejected");
        (await clocked.Host.RequestAsync(two.RequestId)).Decision!.Note.ShouldBe("not ours");
        (await clocked.Host.AuditAsync()).Items.ShouldContain(row => row.Action == "enrollments_decided_together");
    }

    [Fact]
    public async Task Bad_lists_are_refused_whole()
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);
        var item = new SeenRequest(Uuid7.New(TimeProvider.System), new string('a', 64));
        const string path = "/api/enrollment-requests/approve";

        (await host.TryPostAsync(path, new ApproveEnrollmentRequests { Items = [] })).ShouldBe(
            (400, "validation_failed")
        );
        (await host.TryPostAsync(path, new ApproveEnrollmentRequests { Items = [item, item] })).Status.ShouldBe(400);
        (
            await host.TryPostAsync(
                path,
                new ApproveEnrollmentRequests { Items = [item with { ExpectedFingerprint = "nonsense" }] }
            )
        ).Status.ShouldBe(400);
        var many = Enumerable.Range(0, 501).Select(_ => item with { Id = Uuid7.New(TimeProvider.System) });
        (await host.TryPostAsync(path, new ApproveEnrollmentRequests { Items = [.. many] })).Status.ShouldBe(400);
    }
}
