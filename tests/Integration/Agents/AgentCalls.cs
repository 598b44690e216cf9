using Muster.Contracts;
using Muster.Contracts.EnrollmentQueue;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Agents;

internal static class AgentCalls
{
    /// <summary>Lets the one device in that asks.</summary>
    public static async Task<EnrollmentRequest> ApproveOnlyAsync(this MusterHost host)
    {
        var request = (await host.GetAsync<Page<EnrollmentRequest>>("/api/enrollment-requests")).Items.Single();
        return await host.PostAsync<EnrollmentRequest>(
            $"/api/enrollment-requests/{request.Id}/approve",
            new ApproveEnrollmentRequest { ExpectedFingerprint = request.Fingerprints.Sha256 }
        );
    }
}
