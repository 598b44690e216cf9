using Muster.KillHost;
using Muster.TestKit.Hosting;

// Muster.KillHost <folder> <database setting> <port> <statement>: the real server in a process that kills itself, as `kill -9` would, just
// before that many writes and commits since a call to the route named by KILL_AT_ROUTE came in, or since its start. 0 never kills.
var (folder, database, port, statement) = (args[0], args[1], int.Parse(args[2]), int.Parse(args[3]));
var killer = new Killer(statement);
var route = Environment.GetEnvironmentVariable("KILL_AT_ROUTE");
if (string.IsNullOrEmpty(route))
{
    killer.Arm();
}

await MusterHost.ServeAsync(
    database,
    folder,
    port,
    new HostOptions { Interceptor = killer, ArmOn = (route, killer.Arm) }
);
