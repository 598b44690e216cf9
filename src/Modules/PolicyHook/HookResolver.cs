using System.Net;

namespace Muster.Modules.PolicyHook;

/// <summary>Looks a name up. It is asked once for each connection, and what it says is what is judged and connected to.</summary>
public delegate Task<IPAddress[]> HookResolver(string host, CancellationToken ct);
