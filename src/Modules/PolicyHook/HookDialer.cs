using System.Net;

namespace Muster.Modules.PolicyHook;

/// <summary>Connects to an address that was judged. It is given no name, so that nothing is looked up again.</summary>
public delegate Task<Stream> HookDialer(IPEndPoint address, CancellationToken ct);
