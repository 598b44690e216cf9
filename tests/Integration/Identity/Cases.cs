using System.Security.Cryptography;
using Muster.Integration.Queue;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Identity;

/// <summary>How each case comes about, and what it came to.</summary>
internal static class Cases
{
    public static async Task<Outcome> AnotherKeyUnderTheName(ClockedHost clocked)
    {
        using var old = await clocked.EnrolledDeviceAsync();
        using var stranger = new TestDevice(clocked.Host.Url, clocked.Clock, old.Name, old.PeerId);
        await stranger.EnrollAsync();
        return new Outcome(
            (await stranger.PollAsync()).Ok.State,
            await ToldAsync(old),
            (await clocked.Host.RequestAsync(stranger.RequestId)).Rivals?.Single().Kind
        );
    }

    public static async Task<Outcome> ReimagedMachine(ClockedHost clocked)
    {
        using var old = await clocked.EnrolledDeviceAsync();
        using var again = new TestDevice(clocked.Host.Url, clocked.Clock, old.Name, old.PeerId);
        await again.EnrollAsync();
        var rival = (await clocked.Host.RequestAsync(again.RequestId)).Rivals!.Single();
        await clocked.Host.PostAsync<Contracts.EnrollmentQueue.EnrollmentRequest>(
            $"/api/enrollment-requests/{again.RequestId}/approve",
            new Contracts.EnrollmentQueue.ApproveEnrollmentRequest
            {
                ExpectedFingerprint = again.Fingerprint,
                ReplacesDeviceId = rival.DeviceId,
            }
        );
        await clocked.ToldAsync(again);
        return new Outcome(await ToldAsync(again), await ToldAsync(old));
    }

    public static async Task<Outcome> SameKeyUnderAnotherName(ClockedHost clocked)
    {
        using var device = await clocked.EnrolledDeviceAsync();
        clocked.Clock.Advance(TimeSpan.FromMinutes(1));
        var answer = await device.EnrollAsync(device.Claim with { DeviceKey = $"{device.Name}-2" });
        return new Outcome(await ToldAsync(device), Asks: answer.Body?.State);
    }

    public static async Task<Outcome> ImageWithAKeyThatNobodyLetIn(ClockedHost clocked)
    {
        using var first = await clocked.AskingAsync();
        using var second = first.Copy();
        clocked.Clock.Advance(TimeSpan.FromMinutes(1));
        await second.EnrollAsync(second.Claim with { DeviceKey = $"{first.Name}-2" });
        return new Outcome(
            (await second.PollAsync()).Ok.State,
            (await first.PollAsync()).Ok.State,
            (await clocked.Host.RequestAsync(second.RequestId)).State
        );
    }

    public static async Task<Outcome> CopiedStateFolder(ClockedHost clocked)
    {
        var (a, b, found) = await clocked.ClonedAsync();
        using (a)
        using (b)
        {
            return new Outcome(await ToldAsync(b), await ToldAsync(a), $"shared key {found.State}");
        }
    }

    public static async Task<Outcome> MovedToAnotherMachine(ClockedHost clocked)
    {
        using var device = await clocked.EnrolledDeviceAsync();
        await device.StartAsync("old-laptop");
        await clocked.Clock.TurnsAsync(device);
        clocked.Clock.Advance(TimeSpan.FromSeconds(1));
        await device.StartAsync("new-laptop");
        return new Outcome(await ToldAsync(device), Asks: await FindingAsync(clocked, device));
    }

    public static async Task<Outcome> RolledBackVirtualMachine(ClockedHost clocked)
    {
        using var device = await clocked.EnrolledDeviceAsync();
        await device.StartAsync();
        var before = device.Instance;
        clocked.Clock.Advance(TimeSpan.FromSeconds(1));
        await device.StartAsync();
        await clocked.Clock.TurnsAsync(device);
        device.Instance = before;
        await clocked.Clock.TurnsAsync(device);
        return new Outcome(await ToldAsync(device), Asks: await FindingAsync(clocked, device));
    }

    public static async Task<Outcome> RenamedMachine(ClockedHost clocked)
    {
        using var device = await clocked.EnrolledDeviceAsync();
        await device.StartAsync("renamed-pc");
        var shown = await clocked.Host.PageOfAsync(device);
        shown.DeviceKey.ShouldBe(device.Name);
        shown.Facts!.ShouldContain(fact =>
            fact.Name == "computerName" && fact.Value == "renamed-pc" && fact.Source == "claimed"
        );
        return new Outcome(await ToldAsync(device), Asks: await FindingAsync(clocked, device));
    }

    public static Func<ClockedHost, Task<Outcome>> WrongClock(TimeSpan ahead) =>
        async clocked =>
        {
            var person = await clocked.Host.CreatePersonAsync("Ann");
            var clock = new SkewedClock(clocked.Clock, ahead);
            // A certificate is made with the time that the challenge told; its calls are signed with what the machine believes.
            using var device = new TestDevice(clocked.Host.Url, clocked.Clock, peerId: person.PeerIdValue())
            {
                Clock = clock,
            };
            await device.EnrollAsync();
            var refused = (await device.PollAsync()).Code;
            clock.Correction = -ahead;
            await clocked.Host.ApproveAsync(device);
            await clocked.ToldAsync(device);
            return new Outcome(await ToldAsync(device), refused);
        };

    public static async Task<Outcome> RotationThatTheServerNeverHeardOf(ClockedHost clocked)
    {
        using var device = await clocked.EnrolledDeviceAsync();
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new Outcome(await ToldAsync(device), (await device.RotateAsync(made)).Code ?? "rotated");
    }

    public static async Task<Outcome> RotationWhoseAnswerWasLost(ClockedHost clocked)
    {
        using var device = await clocked.EnrolledDeviceAsync();
        var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await device.RotateAsync(made);
        var repeated = (await device.RotateAsync(made)).Code ?? "rotated";
        device.Adopt(made);
        return new Outcome(await ToldAsync(device), repeated);
    }

    public static async Task<Outcome> RotationWhoseAnswerWasLostForDays(ClockedHost clocked)
    {
        using var device = await clocked.EnrolledDeviceAsync();
        var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await device.RotateAsync(made);
        clocked.Clock.Advance(TimeSpan.FromDays(3));
        var repeated = (await device.RotateAsync(made)).Code;
        device.Adopt(made);
        return new Outcome(await ToldAsync(device), repeated);
    }

    public static async Task<Outcome> StateFolderOutOfAnOldBackup(ClockedHost clocked)
    {
        using var device = await clocked.EnrolledDeviceAsync();
        using var old = device.Copy();
        var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await device.RotateAsync(made);
        device.Adopt(made);
        return new Outcome((await old.CheckInAsync()).Code!, await ToldAsync(device));
    }

    /// <summary>In the words of an answer: the state, or the code of a refusal.</summary>
    private static async Task<string> ToldAsync(TestDevice device)
    {
        var answer = await device.CheckInAsync();
        return answer.Code ?? answer.Ok.State;
    }

    private static async Task<string?> FindingAsync(ClockedHost clocked, TestDevice device) =>
        (await clocked.Host.SharedKeysAsync(device)).Count == 0 ? null : "shared key";
}
