using Muster.Agent.Connection;
using Muster.Agent.Fingerprints;
using Muster.Agent.State;
using Muster.AgentClient;

namespace Muster.Agent.Enroll;

internal static class EnrollText
{
    public static void Write(StateFolder folder, AgentState state)
    {
        using var serverKey = StoredPin.Import(state.ServerKey);
        Console.WriteLine($"State        {state.Standing.Word()}");
        Console.WriteLine($"Request      {state.RequestId}");
        Console.WriteLine($"Server       {state.Server}");
        Console.WriteLine($"Server key   {ServerPin.Display(serverKey)}");
        Console.WriteLine($"Device key   {state.Wish.DeviceKey}");
        Console.WriteLine();
        FingerprintReport.Of(folder).Write(Console.Out);
        Console.WriteLine();
    }
}
