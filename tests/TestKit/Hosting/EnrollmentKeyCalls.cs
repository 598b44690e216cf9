using Muster.Contracts.EnrollmentKeys;
using Muster.Protocols.Agent;
using Muster.TestKit.Devices;

namespace Muster.TestKit.Hosting;

/// <summary>What an administrator and devices do with enrollment keys.</summary>
public static class EnrollmentKeyCalls
{
    public static Task<NewEnrollmentKey> CreateKeyAsync(this MusterHost host, CreateEnrollmentKey draft) =>
        host.PostAsync<NewEnrollmentKey>("/api/enrollment-keys", draft);

    public static Task<NewEnrollmentKey> KeyForPersonAsync(this MusterHost host, Guid person, int uses = 1) =>
        host.CreateKeyAsync(
            new CreateEnrollmentKey
            {
                Name = "A test's key",
                PersonId = person,
                MaxUses = uses,
            }
        );

    public static Task<NewEnrollmentKey> KeyForGroupAsync(this MusterHost host, Guid group, int uses = 1) =>
        host.CreateKeyAsync(
            new CreateEnrollmentKey
            {
                Name = "A test's key",
                GroupId = group,
                MaxUses = uses,
            }
        );

    public static Task<EnrollmentKey> KeyAsync(this MusterHost host, Guid id) =>
        host.GetAsync<EnrollmentKey>($"/api/enrollment-keys/{id}");

    public static Task<EnrollmentKey> RevokeKeyAsync(this MusterHost host, Guid id) =>
        host.PostAsync<EnrollmentKey>($"/api/enrollment-keys/{id}/revoke", new { });

    public static Task<DeviceAnswer<EnrollAnswer>> EnrollWithAsync(this TestDevice device, string secret) =>
        device.EnrollAsync(device.Claim with { EnrollmentKey = secret });
}
