using System.Collections.Concurrent;
using System.Net.Http.Json;
using Muster.Contracts.Access;
using Muster.Integration.Storage;
using Muster.Modules.Keys;
using Muster.Protocols.Agent;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Keys;

/// <summary>Two nodes, a device and an operator at work on both, while every kind of key is changed.</summary>
public sealed class TwoNodesRotationTests
{
    [Fact]
    public async Task Keys_change_on_two_nodes_while_nobody_is_refused()
    {
        var folder = KeyFiles.Folder();
        var keys = Keys(KeyFiles.Make(folder, "old.key"), KeyFiles.Make(folder, "next.key"));
        var database = await TestDatabase.MigratedAsync(DatabaseKind.Postgres, folder);
        await using var one = await MusterHost.StartAsync(database, folder, Options(keys));
        await using var two = await MusterHost.StartAsync(database, folder, Options(keys));
        var person = await one.CreatePersonAsync("Ann");
        using var device = new TestDevice(one.Url, TimeProvider.System, peerId: person.PeerIdValue());
        await device.EnrollAsync();
        await one.ApproveAsync(device);
        (await device.PollAsync(waitSeconds: 25)).Ok.State.ShouldBe("approved");
        await using var work = await Work.BeginAsync(device, one, two);

        foreach (var kind in new[] { "nonce-mac", "audit-signing", "session", "kek" })
        {
            await one.RotateAsync(kind);
            await OnBothAsync(one, two, kind);
            await work.GoesOnAsync();
        }

        var announced = await two.RotateAsync("server-signing");
        await Eventually.IsTrueAsync(
            () => Task.FromResult(device.ServerKeys.Any(key => key.KeyId == announced.NewKeyId)),
            "the device has heard of the key"
        );
        (await device.TellServerKeysAsync(seq: 1)).Status.ShouldBe(200);
        await two.SwitchAsync();
        await OnBothAsync(one, two, "server-signing");
        await work.GoesOnAsync();

        work.Failures.ShouldBeEmpty();
        await work.DisposeAsync();
        (await one.TryPostAsync("/api/keys/session/end", new { })).ShouldBe((200, null));
        (await Sql.RowsAsync(one.Database, "SELECT count(*) FROM operator_sessions")).ShouldBe(["0"]);
        foreach (var node in new[] { one, two })
        {
            await Eventually.IsTrueAsync(
                async () => await work.StatusAsync(node) == 401,
                "the session has ended on every node"
            );
        }
    }

    [Fact]
    public async Task Sealing_key_is_not_changed_while_a_node_lacks_the_next_one()
    {
        var folder = KeyFiles.Folder();
        var (old, next) = (KeyFiles.Make(folder, "old.key"), KeyFiles.Make(folder, "next.key"));
        var database = await TestDatabase.MigratedAsync(DatabaseKind.Postgres, folder);
        await using var one = await MusterHost.StartAsync(database, folder, Options(Keys(old, next)));
        await using (await MusterHost.StartAsync(database, folder, Options(Keys(old, next: null))))
        {
            (await one.TryRotateAsync("kek")).ShouldBe((409, "key_missing_on_nodes"));
        }

        // Stopped, it has said good-bye.
        (await one.TryRotateAsync("kek")).ShouldBe((200, null));
        await one.DisposeAsync();
        await database.DropAsync();
    }

    private static async Task OnBothAsync(MusterHost one, MusterHost two, string kind)
    {
        foreach (var node in new[] { one, two })
        {
            await Eventually.IsTrueAsync(
                async () =>
                {
                    var report = await node.KeysAsync();
                    return kind == "kek"
                        ? report.SealingKeys.Any(key => key.State == "disposable")
                        : report.Keys.Where(key => key.Kind == kind).All(key => key.State != "next");
                },
                $"{kind} is in use"
            );
        }
    }

    private static Action<KeysOptions> Keys(string old, string? next) =>
        options =>
        {
            options.Source = SealingKeyTests.Source(old);
            options.Next = next is null ? null : SealingKeyTests.Source(next);
            options.Lead = TimeSpan.FromSeconds(3);
            options.LookEvery = TimeSpan.FromMilliseconds(200);
        };

    private static HostOptions Options(Action<KeysOptions> keys) =>
        new()
        {
            Keys = keys,
            Settings = new Dictionary<string, string> { ["MUSTER_QUEUE_UNDO_SECONDS"] = "0" },
        };

    /// <summary>Calls that never stop, on both nodes: check-ins, nonces of one node spent at the other, a session used on both.</summary>
    private sealed class Work : IAsyncDisposable
    {
        private readonly CancellationTokenSource end = new();
        private readonly ConcurrentQueue<string> failures = new();
        private readonly HttpClient browser = new(new SocketsHttpHandler { UseCookies = false });
        private readonly string cookie;
        private Task[] loops = [];
        private int rounds;

        private Work(string cookie) => this.cookie = cookie;

        public IReadOnlyCollection<string> Failures => failures;

        public static async Task<Work> BeginAsync(TestDevice device, MusterHost one, MusterHost two)
        {
            using var signIn = new HttpRequestMessage(HttpMethod.Post, new Uri(one.Url, "/api/session"))
            {
                Content = JsonContent.Create(new SignIn { Username = "admin", Password = MusterHost.AdminPassword }),
            };
            signIn.Headers.Add("X-Muster", "1");
            using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false });
            using var answer = await client.SendAsync(signIn);
            var work = new Work(
                answer.Headers.GetValues("Set-Cookie").Single(text => text.StartsWith("muster=")).Split(';')[0]
            );
            work.loops = [work.RunAsync(device, one, two), work.RunAsync(device, two, one)];
            return work;
        }

        /// <summary>Returns when every loop has done a whole round since now.</summary>
        public Task GoesOnAsync()
        {
            var seen = Volatile.Read(ref rounds);
            return Eventually.IsTrueAsync(() => Task.FromResult(Volatile.Read(ref rounds) >= seen + 4), "work goes on");
        }

        public async Task<int> StatusAsync(MusterHost node)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(node.Url, "/api/people"));
            request.Headers.Add("Cookie", cookie);
            using var answer = await browser.SendAsync(request);
            return (int)answer.StatusCode;
        }

        public async ValueTask DisposeAsync()
        {
            await end.CancelAsync();
            await Task.WhenAll(loops);
        }

        private async Task RunAsync(TestDevice device, MusterHost here, MusterHost there)
        {
            using var same = device.At(here.Url);
            using var guest = new TestDevice(here.Url, TimeProvider.System);
            using var guestThere = guest.At(there.Url);
            while (!end.IsCancellationRequested)
            {
                try
                {
                    await CheckInAsync(device, same);
                    await SpendElsewhereAsync(guest, guestThere);
                    Check(await StatusAsync(here) == 200, "the session is refused");
                    Interlocked.Increment(ref rounds);
                }
                catch (Exception fault)
                {
                    failures.Enqueue(fault.ToString());
                    return;
                }
            }
        }

        private async Task CheckInAsync(TestDevice device, TestDevice same)
        {
            same.ServerKeys = device.ServerKeys;
            var answer = await same.CheckInAsync(waitSeconds: 1);
            Check(answer is { Status: 200, Signed: true }, $"check-in: {answer.Status} {answer.Code} {answer.Signed}");
            device.Trust(answer.Body?.ServerKeys);
        }

        private async Task SpendElsewhereAsync(TestDevice guest, TestDevice there)
        {
            var call = there.Message("POST", "enrollments", TestDevice.Json(guest.Claim, AgentJson.Default.EnrollCall));
            var nonce = await guest.NonceAsync();
            var answer = await there.SendAsync(there.Sign(call, nonce), AgentJson.Default.EnrollAnswer);
            Check(answer.Status is 200 or 202, $"enroll: {answer.Status} {answer.Code}");
        }

        private void Check(bool holds, string what)
        {
            if (!holds)
            {
                failures.Enqueue(what);
            }
        }
    }
}
