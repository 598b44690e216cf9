using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Audit;
using Muster.Contracts.EnrollmentQueue;
using Muster.Contracts.People;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Killing;

/// <summary>kill -9 before each write and commit of an approval, one after another, until one approval runs through.</summary>
public sealed class ApproveKillTests
{
    private const int MoreThanApproveNeeds = 60;

    [Theory, OnBothDatabases]
    public async Task Approve_is_all_or_nothing_when_the_server_is_killed_between_two_statements(DatabaseKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("muster-kill-").FullName;
        var database = await TestDatabase.MigratedAsync(kind, folder);
        var (kills, person, device) = (0, (Person?)null, (TestDevice?)null);
        foreach (var statement in Lives.On(kind))
        {
            statement.ShouldBeLessThan(MoreThanApproveNeeds);
            await using var server = await ServerProcess.StartAsync(database, folder, "/approve", statement);
            if (device is not null && await ApprovedAsync(server, device, person!))
            {
                device.Dispose();
                device = null;
            }

            if (device is null)
            {
                person = await CreatePersonAsync(server);
                device = new TestDevice(server.Url, TimeProvider.System, peerId: person.PeerIdValue());
                (await device.EnrollAsync()).Status.ShouldBe(202);
            }

            if (await AnswersAsync(server, device))
            {
                // An acknowledged approval is there after a restart, whatever became of that server.
                await server.DisposeAsync();
                await using var again = await ServerProcess.StartAsync(database, folder, "/approve", statement: 0);
                (await ApprovedAsync(again, device, person!)).ShouldBeTrue();
                break;
            }

            (await server.EndsAsync()).ShouldBeTrue();
            kills++;
        }

        kills.ShouldBeGreaterThan(4);
        await database.DropAsync();
    }

    /// <summary>Whether the approval is there; that it is there as a whole or not at all is asserted.</summary>
    private static async Task<bool> ApprovedAsync(ServerProcess server, TestDevice device, Person person)
    {
        var request = await ReadAsync<EnrollmentRequest>(server, $"/api/enrollment-requests/{device.RequestId}");
        var owner = await ReadAsync<Person>(server, $"/api/people/{person.Id}");
        var audit = await ReadAsync<Page<AuditEntry>>(server, "/api/audit?limit=200");
        var approved = request.State == "approved";

        request.State.ShouldBeOneOf("pending", "approved");
        owner.Enrollment.ShouldBe(approved ? "enrolled" : "not_enrolled");
        owner.DeviceKeyFingerprints.ShouldBe(approved ? [device.Fingerprint] : []);
        audit
            .Items.Count(row => row.Action == "enrollment_approved" && row.Entity.Id == $"{device.RequestId}")
            .ShouldBe(approved ? 1 : 0);
        return approved;
    }

    private static async Task<bool> AnswersAsync(ServerProcess server, TestDevice device)
    {
        try
        {
            using var answer = await server.Admin.PostAsJsonAsync(
                $"/api/enrollment-requests/{device.RequestId}/approve",
                new ApproveEnrollmentRequest { ExpectedFingerprint = device.Fingerprint }
            );
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<Person> CreatePersonAsync(ServerProcess server)
    {
        using var answer = await server.Admin.PostAsJsonAsync("/api/people", new CreatePerson { DisplayName = "Ann" });
        return (await answer.Content.ReadFromJsonAsync<Person>())!; // the API answers no null
    }

    private static async Task<T> ReadAsync<T>(ServerProcess server, string path) =>
        (await server.Admin.GetFromJsonAsync<T>(path))!; // the API answers no null
}
