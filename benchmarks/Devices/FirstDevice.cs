using Muster.Benchmarks.Load;
using Muster.Benchmarks.Processes;

namespace Muster.Benchmarks.Devices;

/// <summary>The device of which fleets are copies.</summary>
internal static class FirstDevice
{
    public static async Task EnrollAsync(ServerProcess server)
    {
        using var fleet = await Fleet.StartAsync(server.Url);
        var batch = await fleet.MakeAsync(1);
        var connections = await Connection.OpenAsync(server.Url, 1);
        await new Traffic(connections, batch.Enrollments) { OnAnswer = batch.Enrolled }.RunAsync();
        await new Traffic(connections, batch.Approvals(1)).RunAsync();
        // The decision takes effect in the background; a poll of the device is answered when it has.
        while (true)
        {
            var answer = await connections[0].SendAsync(batch.CheckIns()[0]);
            if (answer.Ok)
            {
                break;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        Array.ForEach(connections, connection => connection.Dispose());
    }
}
