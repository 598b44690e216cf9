using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Muster.KillHost;
using Muster.TestKit.Hosting;

// Muster.KillHost <folder> <database setting> <port> <statement>: the real server in a process that kills itself, as `kill -9` would, just
// before that many writes and commits since a call to the route named by KILL_AT_ROUTE came in, or since its start. 0 never kills. With
// KILL_UNSAID=1 it dies instead when it is about to send that many answers of the route. With KILL_WORDS only statements count that say them.
// With KILL_SIMULATION=1 enrollments may be simulated. With KILL_CLOCK_AHEAD its clock is that many minutes ahead: what others held has run out.
var (folder, database, port, statement) = (args[0], args[1], int.Parse(args[2]), int.Parse(args[3]));
var unsaid = Environment.GetEnvironmentVariable("KILL_UNSAID") == "1";
var killer = new Killer(unsaid ? 0 : statement, Environment.GetEnvironmentVariable("KILL_WORDS"));
var route = Environment.GetEnvironmentVariable("KILL_AT_ROUTE");
if (string.IsNullOrEmpty(route))
{
    killer.Arm();
}

await MusterHost.ServeAsync(
    database,
    folder,
    port,
    new HostOptions
    {
        Interceptor = killer,
        Clock = Environment.GetEnvironmentVariable("KILL_CLOCK_AHEAD") is { } minutes
            ? new ClockAhead(TimeSpan.FromMinutes(int.Parse(minutes)))
            : null,
        ArmOn = (route, killer.Arm),
        Services = unsaid
            ? services => services.AddSingleton<IStartupFilter>(new UnsaidAnswer(route!, statement)) // it is that of a route
            : null,
        Settings = new Dictionary<string, string>
        {
            ["MUSTER_SIMULATION"] = Environment.GetEnvironmentVariable("KILL_SIMULATION") ?? "0",
            ["MUSTER_API_CALLS_PER_SECOND"] = "100000",
        },
    }
);
