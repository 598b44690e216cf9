using Muster.Contracts;
using Muster.Contracts.EnrollmentQueue;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Queue;

internal static class QueueCalls
{
    public static SeenRequest Seen(this TestDevice device) => new(device.RequestId, device.Fingerprint);

    /// <summary>A device that asks for a person of its own.</summary>
    public static async Task<TestDevice> AskingAsync(this ClockedHost clocked, string? name = null)
    {
        var person = await clocked.Host.CreatePersonAsync("Ann");
        var device = new TestDevice(clocked.Host.Url, clocked.Clock, name, person.PeerIdValue());
        await device.EnrollAsync();
        return device;
    }

    public static Task<BulkDecision> ApproveAsync(
        this MusterHost host,
        IEnumerable<SeenRequest> items,
        Guid? operation = null
    ) =>
        host.PostAsync<BulkDecision>(
            "/api/enrollment-requests/approve",
            new ApproveEnrollmentRequests { Items = [.. items], OperationId = operation }
        );

    public static Task<EnrollmentRequest> RejectAsync(
        this MusterHost host,
        TestDevice device,
        string? reason = null,
        bool tell = false,
        bool block = false
    ) =>
        host.PostAsync<EnrollmentRequest>(
            $"/api/enrollment-requests/{device.RequestId}/reject",
            new RejectEnrollmentRequest
            {
                ExpectedFingerprint = device.Fingerprint,
                Reason = reason,
                TellDevice = tell,
                AlsoBlockKey = block,
            }
        );

    public static async Task<IReadOnlyList<Guid>> ListedAsync(this MusterHost host, string query) =>
        [
            .. (
                await host.GetAsync<Page<EnrollmentRequest>>($"/api/enrollment-requests?limit=200&{query}")
            ).Items.Select(request => request.Id),
        ];

    /// <summary>Lets the undo window pass, until the device is told something else than that it waits.</summary>
    public static async Task<string> ToldAsync(this ClockedHost clocked, TestDevice device)
    {
        var poll = device.PollAsync(waitSeconds: 25);
        clocked.Clock.Advance(TimeSpan.FromSeconds(10));
        return (await poll).Ok.State;
    }
}
