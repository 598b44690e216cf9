using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.PolicyHook;

/// <summary>Whatever goes wrong with the hook, a person decides, and reads what went wrong.</summary>
public sealed class FailureTests(HookHosts hosts) : IClassFixture<HookHosts>
{
    [Theory]
    [InlineData(500, """{"decision":"allow"}""", "policy_hook_status")]
    [InlineData(201, """{"decision":"allow"}""", "policy_hook_status")]
    [InlineData(204, "", "policy_hook_status")]
    [InlineData(200, "", "policy_hook_bad_answer")]
    [InlineData(200, "allow", "policy_hook_bad_answer")]
    [InlineData(200, "\"allow\"", "policy_hook_bad_answer")]
    [InlineData(200, "{}", "policy_hook_bad_answer")]
    [InlineData(200, """{"decision":"Allow"}""", "policy_hook_bad_answer")]
    [InlineData(200, """{"decision":true}""", "policy_hook_bad_answer")]
    [InlineData(200, """{"decision":["allow"]}""", "policy_hook_bad_answer")]
    [InlineData(200, """{"decision":"deny","decision":"allow"}""", "policy_hook_bad_answer")]
    [InlineData(200, """{"decision":"allow","reason":7}""", "policy_hook_bad_answer")]
    [InlineData(200, """{"decision":"allow"} {"decision":"allow"}""", "policy_hook_bad_answer")]
    public async Task Answer_that_is_none_holds_the_device(int status, string body, string code)
    {
        var hooked = await hosts.WithAsync(DatabaseKind.Sqlite);
        hooked.Receiver.Answer = context =>
        {
            context.Response.StatusCode = status;
            return body.Length == 0 ? Task.CompletedTask : context.Response.WriteAsync(body);
        };

        (await HeldAsync(hooked)).ShouldBe(code);
    }

    [Theory]
    [InlineData(16 * 1024, null)]
    [InlineData((16 * 1024) + 1, "policy_hook_bad_answer")]
    [InlineData(4 * 1024 * 1024, "policy_hook_bad_answer")]
    public async Task Answer_of_more_than_16_KiB_holds_the_device(int bytes, string? code)
    {
        var hooked = await hosts.WithAsync(DatabaseKind.Sqlite);
        hooked.Receiver.Answer = HookReceiver.Saying("""{"decision":"deny"}""".PadRight(bytes));

        (await hooked.Host.TestHookAsync()).Code.ShouldBe(code ?? "policy_hook_denied");
    }

    [Fact]
    public async Task Redirect_is_not_followed_whether_it_leads_inside_or_out()
    {
        foreach (var target in new[] { "https://127.0.0.1/", "https://hook.example/elsewhere", "https://10.0.0.1/" })
        {
            var hooked = await hosts.WithAsync(DatabaseKind.Sqlite);
            hooked.Receiver.Answer = context =>
            {
                context.Response.Redirect(target, permanent: false, preserveMethod: true);
                return Task.CompletedTask;
            };

            (await HeldAsync(hooked)).ShouldBe("policy_hook_status");

            hooked.Receiver.Calls.ShouldHaveSingleItem().Target.ShouldBe("/admission");
            hosts.Dialled.ShouldHaveSingleItem().Address.ShouldBe(HookHosts.Public);
            hosts.LookedUp.ShouldBe([HookHosts.Name]);
        }
    }

    [Fact]
    public async Task Silence_ends_after_five_seconds()
    {
        var hooked = await hosts.WithAsync(DatabaseKind.Sqlite);
        hooked.Receiver.Hold();
        using var device = new TestDevice(hooked.Host.Url, hooked.Clock);
        var enrolling = device.EnrollAsync();
        await Eventually.IsTrueAsync(() => Task.FromResult(!hooked.Receiver.Calls.IsEmpty), "the hook is asked");

        hooked.Clock.Advance(TimeSpan.FromSeconds(4.9));
        enrolling.IsCompleted.ShouldBeFalse();
        hooked.Clock.Advance(TimeSpan.FromSeconds(0.1));

        (await enrolling).Ok.State.ShouldBe("pending");
        (await hooked.Host.DecisionAsync(device)).Code.ShouldBe("policy_hook_timeout");
    }

    [Fact]
    public async Task Answer_that_trickles_ends_after_five_seconds_too()
    {
        var hooked = await hosts.WithAsync(DatabaseKind.Sqlite);
        var begun = new TaskCompletionSource();
        hooked.Receiver.Answer = async context =>
        {
            await context.Response.WriteAsync("""{"decision":""");
            await context.Response.Body.FlushAsync();
            begun.SetResult();
            await new TaskCompletionSource().Task.WaitAsync(context.RequestAborted);
        };
        var testing = hooked.Host.TestHookAsync();
        await begun.Task;
        // The headers may still be on their way: five seconds are over in any case.
        hooked.Clock.Advance(TimeSpan.FromSeconds(5));

        (await testing).Code.ShouldBe("policy_hook_timeout");
    }

    [Fact]
    public async Task Nobody_there_is_unreachable()
    {
        var hooked = await hosts.WithAsync(DatabaseKind.Sqlite);
        hosts.LeadsTo = null;
        (await HeldAsync(hooked)).ShouldBe("policy_hook_unreachable");

        await hooked.Host.SetHookAsync("https://nobody.example/");
        (await HeldAsync(hooked)).ShouldBe("policy_hook_unreachable");
    }

    [Fact]
    public async Task Certificate_of_another_name_or_of_another_authority_is_not_trusted()
    {
        var hooked = await hosts.WithAsync(DatabaseKind.Sqlite);
        hosts.Leads("other.example", () => [HookHosts.Public]);
        await hooked.Host.SetHookAsync("https://other.example/");
        (await HeldAsync(hooked)).ShouldBe("policy_hook_tls");

        await using var impostor = await HookReceiver.StartAsync(new HookCertificates().For(HookHosts.Name));
        hosts.LeadsTo = impostor.Port;
        await hooked.Host.SetHookAsync($"https://{HookHosts.Name}/");
        (await HeldAsync(hooked)).ShouldBe("policy_hook_tls");
        impostor.Calls.ShouldBeEmpty();
        hooked.Receiver.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Something_else_than_https_there_holds_the_device()
    {
        var hooked = await hosts.WithAsync(DatabaseKind.Sqlite);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        hosts.LeadsTo = ((IPEndPoint)listener.LocalEndpoint).Port;
        var speaking = SpeakAsync(listener);

        (await HeldAsync(hooked)).ShouldBe("policy_hook_tls");
        await speaking;
    }

    [Fact]
    public async Task Dead_hook_is_left_alone_for_a_while_and_then_tried_by_one()
    {
        var hooked = await hosts.WithAsync(DatabaseKind.Sqlite);
        hosts.LeadsTo = null;
        for (var i = 0; i < 5; i++)
        {
            (await HeldAsync(hooked)).ShouldBe("policy_hook_unreachable");
        }

        (await HeldAsync(hooked)).ShouldBe("policy_hook_paused");
        hosts.Dialled.Count.ShouldBe(5);

        hooked.Clock.Advance(TimeSpan.FromSeconds(30));
        (await HeldAsync(hooked)).ShouldBe("policy_hook_unreachable");
        (await HeldAsync(hooked)).ShouldBe("policy_hook_paused");

        hooked.Clock.Advance(TimeSpan.FromSeconds(30));
        hosts.LeadsTo = hooked.Receiver.Port;
        hooked.Receiver.Answer = HookReceiver.Saying("""{"decision":"ask"}""");
        (await HeldAsync(hooked)).ShouldBe("policy_hook_asks");
        (await HeldAsync(hooked)).ShouldBe("policy_hook_asks");
    }

    [Fact]
    public async Task No_more_than_32_are_asked_about_at_once()
    {
        var hooked = await hosts.WithAsync(DatabaseKind.Sqlite);
        var go = hooked.Receiver.Hold();
        var testing = Enumerable.Range(0, 32).Select(_ => hooked.Host.TestHookAsync()).ToList();
        await Eventually.IsTrueAsync(() => Task.FromResult(hooked.Receiver.Calls.Count == 32), "32 are asked about");

        (await HeldAsync(hooked)).ShouldBe("policy_hook_busy");

        go.SetResult();
        (await Task.WhenAll(testing)).ShouldAllBe(test => test.Code == "policy_hook");
        hooked.Receiver.Answer = HookReceiver.Saying("""{"decision":"ask"}""");
        (await HeldAsync(hooked)).ShouldBe("policy_hook_asks");
    }

    /// <summary>A device enrolls, and waits for a person.</summary>
    /// <returns>Why.</returns>
    private static async Task<string?> HeldAsync(HookedHost hooked)
    {
        var ann = await hooked.Host.CreatePersonAsync("Ann");
        using var device = new TestDevice(hooked.Host.Url, hooked.Clock, peerId: ann.PeerIdValue());
        (await device.EnrollAsync()).Ok.State.ShouldBe("pending");
        return (await hooked.Host.DecisionAsync(device)).Code;
    }

    private static async Task SpeakAsync(TcpListener listener)
    {
        using var near = await listener.AcceptTcpClientAsync();
        await near.GetStream()
            .WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"decision\":\"allow\"}"u8.ToArray());
    }
}
