using System.Security.Cryptography;
using Muster.Contracts;
using Muster.Contracts.Enrollments;
using Muster.Contracts.People;
using Muster.Contracts.PreApproval;
using Muster.Integration.Storage;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.PreApproval;

/// <summary>Devices on the list, and what becomes of them.</summary>
internal static class ExpectedCalls
{
    public const string Header = "Name,Email,Ownership,Serial Number,Platform,Key Fingerprint";

    /// <summary>SHA-256 of its SubjectPublicKeyInfo.</summary>
    public static string KeyFingerprint(this TestDevice device) =>
        Convert.ToHexStringLower(SHA256.HashData(device.Key.ExportSubjectPublicKeyInfo()));

    /// <summary>Puts devices on the list: rows of name, e-mail, ownership, serial number, platform, device name, fingerprint of the key, and groups.</summary>
    public static async Task<PreApprovalImport> ExpectAsync(this MusterHost host, params string[] rows) =>
        await host.CommittedAsync(
            await host.CheckedAsync(
                $"Name,Email,Ownership,Serial Number,Platform,Device Name,Key Fingerprint,Groups\n{string.Join('\n', rows.Select(row => row.Count(one => one == ',') == 7 ? row : $"{row},"))}\n"
            ),
            existing: "skip"
        );

    public static async Task<Guid> ExpectedIdAsync(this MusterHost host, string serialNumber) =>
        Guid.Parse(
            (
                await Sql.RowsAsync(
                    host.Database,
                    $"SELECT DISTINCT device_id FROM expected_devices WHERE serial_number = '{serialNumber}'"
                )
            ).Single()
        );

    public static async Task<Contracts.EnrollmentQueue.EnrollmentRequest> RequestOfAsync(
        this MusterHost host,
        TestDevice device
    ) => await host.RequestAsync(device.RequestId);

    /// <summary>Whom a list has brought.</summary>
    public static async Task<Person> PersonOfAsync(this MusterHost host, string name) =>
        (await host.GetAsync<Page<Person>>($"/api/people?q={name}")).Items.Single(person =>
            person.Email is not null && person.DisplayName == name
        );

    public static async Task<IReadOnlyList<EnrollmentFailure>> FailuresAsync(this MusterHost host) =>
        (await host.GetAsync<Page<EnrollmentFailure>>("/api/devices/enrollment-status/failures?limit=200")).Items;
}
