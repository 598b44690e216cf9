using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.People;
using Muster.Storage.Model;
using Muster.Storage.Writing;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Enrolling;

public sealed class PersonEnrollmentTests(Hosts hosts) : IClassFixture<Hosts>
{
    private delegate Task Change(
        MusterDbContext db,
        PersonId person,
        Fingerprint device,
        DateTimeOffset now,
        CancellationToken ct
    );

    [Theory, OnBothDatabases]
    public async Task Person_whose_last_two_devices_leave_together_is_not_enrolled(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (person, one, two) = (await PersonAsync(clocked), NewDevice(), NewDevice());
        await RunAsync(clocked, person, one, DeviceKeyFingerprints.LinkAsync);
        await RunAsync(clocked, person, two, DeviceKeyFingerprints.LinkAsync);

        var meeting = new Meeting();
        await Task.WhenAll(
            RunAsync(clocked, person, one, meeting.After(DeviceKeyFingerprints.UnlinkAsync)),
            RunAsync(clocked, person, two, meeting.After(DeviceKeyFingerprints.UnlinkAsync))
        );

        var after = await clocked.Host.PersonAsync(person.Value);
        (after.Enrollment, after.DeviceKeyFingerprints.Count).ShouldBe(("not_enrolled", 0));
    }

    [Theory, OnBothDatabases]
    public async Task Person_whose_device_leaves_while_another_comes_is_enrolled(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (person, one, two) = (await PersonAsync(clocked), NewDevice(), NewDevice());
        await RunAsync(clocked, person, one, DeviceKeyFingerprints.LinkAsync);

        var meeting = new Meeting();
        await Task.WhenAll(
            RunAsync(clocked, person, one, meeting.After(DeviceKeyFingerprints.UnlinkAsync)),
            RunAsync(clocked, person, two, meeting.After(DeviceKeyFingerprints.LinkAsync))
        );

        var after = await clocked.Host.PersonAsync(person.Value);
        (after.Enrollment, after.DeviceKeyFingerprints.Count).ShouldBe(("enrolled", 1));
    }

    [Theory, OnBothDatabases]
    public async Task Every_device_that_comes_or_goes_is_a_new_version_of_the_person(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (person, one, two) = (await PersonAsync(clocked), NewDevice(), NewDevice());

        await RunAsync(clocked, person, one, DeviceKeyFingerprints.LinkAsync);
        await RunAsync(clocked, person, two, DeviceKeyFingerprints.LinkAsync);
        await RunAsync(clocked, person, one, DeviceKeyFingerprints.UnlinkAsync);

        (await clocked.Host.PersonAsync(person.Value)).Version.ShouldBe(4);
    }

    private static async Task<PersonId> PersonAsync(ClockedHost clocked) =>
        new((await clocked.Host.CreatePersonAsync("Ann")).Id);

    private static Fingerprint NewDevice() =>
        Fingerprint.Create(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));

    private static Task<bool> RunAsync(ClockedHost clocked, PersonId person, Fingerprint device, Change change) =>
        clocked
            .Host.Services.GetRequiredService<Database>()
            .WriteAsync(
                async (db, ct) =>
                {
                    await change(db, person, device, clocked.Clock.GetUtcNow(), ct);
                    return true;
                },
                CancellationToken.None
            );

    /// <summary>Two units of work that commit only when both have done their part, unless one makes the other wait.</summary>
    private sealed class Meeting
    {
        private readonly TaskCompletionSource both = new();
        private int arrived;

        public Change After(Change change) =>
            async (db, person, device, now, ct) =>
            {
                await change(db, person, device, now, ct);
                if (Interlocked.Increment(ref arrived) == 2)
                {
                    both.TrySetResult();
                }

                await Task.WhenAny(both.Task, both.Task.WaitAsync(TimeSpan.FromMilliseconds(500), ct));
            };
    }
}
