using System.Security.Cryptography;
using System.Text.Json;
using Muster.Kernel.Phrases;
using Muster.Protocols.Agent;

namespace Muster.TestKit.Devices;

/// <summary>What a device says to its server, and what it is answered.</summary>
public static class DeviceCalls
{
    /// <summary>Asks, and shows its share, as the agent does.</summary>
    public static async Task EnrollWithWordsAsync(this TestDevice device)
    {
        await device.EnrollAsync(device.CommittedClaim);
        var answer = await device.RevealAsync();
        if (answer.Status != 200)
        {
            throw new InvalidOperationException($"The reveal was refused with {answer.Code}.");
        }
    }

    /// <param name="share">Another than its own.</param>
    public static Task<DeviceAnswer<RevealAnswer>> RevealAsync(
        this TestDevice device,
        PhraseShare? share = null,
        Guid? request = null
    ) =>
        device.SendAsync(
            device.Sign(
                device.Message(
                    "POST",
                    $"enrollments/{request ?? device.RequestId}/phrase",
                    TestDevice.Json(
                        new RevealCall { Reveal = (share ?? device.Secret).Value },
                        AgentJson.Default.RevealCall
                    )
                )
            ),
            AgentJson.Default.RevealAnswer
        );

    /// <param name="request">Another request than its own.</param>
    public static Task<DeviceAnswer<PollAnswer>> PollAsync(
        this TestDevice device,
        int? waitSeconds = null,
        Guid? request = null,
        CancellationToken ct = default
    ) =>
        device.SendAsync(
            device.Sign(device.Message("GET", $"enrollments/{request ?? device.RequestId}")),
            AgentJson.Default.PollAnswer,
            waitSeconds,
            ct
        );

    public static Task<DeviceAnswer<CheckInAnswer>> CheckInAsync(
        this TestDevice device,
        int? waitSeconds = null,
        CancellationToken ct = default
    ) =>
        device.SendAsync(
            device.Sign(device.Message("GET", $"check-in{device.Query}")),
            AgentJson.Default.CheckInAnswer,
            waitSeconds,
            ct
        );

    /// <summary>Its agent starts, and says on which machine.</summary>
    public static Task<DeviceAnswer<InstanceAnswer>> StartAsync(this TestDevice device, string? computerName = null)
    {
        device.Instance = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return device.TellInstanceAsync(
            new InstanceCall
            {
                Instance = device.Instance,
                ComputerName = computerName ?? device.Name,
                Platform = "linux",
                OsVersion = "Debian GNU/Linux 13",
                AgentVersion = "0.1.0",
            }
        );
    }

    public static Task<DeviceAnswer<InstanceAnswer>> TellInstanceAsync(this TestDevice device, InstanceCall call) =>
        device.SendAsync(
            device.Sign(device.Message("POST", "instances", TestDevice.Json(call, AgentJson.Default.InstanceCall))),
            AgentJson.Default.InstanceAnswer
        );

    public static Task<DeviceAnswer<ReportAnswer>> ReportAsync(
        this TestDevice device,
        long seq,
        string kind,
        string stream = "s1",
        JsonElement? data = null
    ) =>
        device.SendAsync(
            device.Sign(
                device.Message(
                    "POST",
                    "reports",
                    TestDevice.Json(
                        new ReportCall
                        {
                            ReportStream = stream,
                            Seq = seq,
                            Events = [new ReportedEvent(kind, device.Clock.GetUtcNow(), data)],
                        },
                        AgentJson.Default.ReportCall
                    )
                )
            ),
            AgentJson.Default.ReportAnswer
        );

    public static async Task<DeviceAnswer<LeaveAnswer>> WithdrawAsync(this TestDevice device) =>
        await device.SendAsync(
            device.Sign(device.Message("POST", $"enrollments/{device.RequestId}/withdraw"), await device.NonceAsync()),
            AgentJson.Default.LeaveAnswer
        );

    public static async Task<DeviceAnswer<LeaveAnswer>> UnenrollAsync(this TestDevice device) =>
        await device.SendAsync(
            device.Sign(device.Message("POST", "unenroll"), await device.NonceAsync()),
            AgentJson.Default.LeaveAnswer
        );

    /// <summary>Tells the server which of its keys this device trusts.</summary>
    public static Task<DeviceAnswer<ReportAnswer>> TellServerKeysAsync(this TestDevice device, long seq) =>
        device.ReportAsync(
            seq,
            ServerKeysStored.Kind,
            data: JsonSerializer.SerializeToElement(
                new ServerKeysStored { KeyIds = [.. device.ServerKeys.Select(key => key.KeyId)] },
                AgentJson.Default.ServerKeysStored
            )
        );
}
